import { useState, type KeyboardEvent } from 'react';
import { ActionIcon, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../server/contract.ts';
import { LevelField } from './LevelField.tsx';
import classes from './Staff.module.css';

type Skills = Colleague['skills'];

/** What somebody knows, each with a level of 1 to 5. */
export function SkillsField({ value, onChange }: { value: Skills; onChange: (skills: Skills) => void }) {
  const { t } = useTranslation('staff');
  const [typed, setTyped] = useState('');
  const [level, setLevel] = useState(3);
  const skill = typed.trim();

  function add(): void {
    if (skill === '') return;
    onChange([...value.filter((each) => each.skill !== skill), { skill, level }]);
    setTyped('');
  }
  function addByKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  }

  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('edit.skills')}</legend>
      <p className={classes.hint}>{t('edit.skillsHint')}</p>
      {value.length > 0 && (
        <ul className={classes.skills}>
          {value.map((each) => (
            <li key={each.skill} className={classes.skill}>
              <span>{each.skill}</span>
              <LevelField label={t('edit.level', { skill: each.skill })} value={each.level} onChange={(next) => onChange(value.map((other) => (other === each ? { ...each, level: next } : other)))} />
              <ActionIcon size={32} aria-label={t('edit.removeSkill', { skill: each.skill })} onClick={() => onChange(value.filter((other) => other !== each))}><IconX size={16} aria-hidden /></ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.skill}>
        <TextInput size="sm" aria-label={t('edit.skill')} placeholder={t('edit.skillPlaceholder')} maxLength={64} value={typed} onChange={({ currentTarget: { value: text } }) => setTyped(text)} onKeyDown={addByKey} autoComplete="off" />
        <LevelField label={t('edit.levelNew')} value={level} onChange={setLevel} />
        <ActionIcon size={32} variant="light" color="rail" aria-label={t('edit.addSkill')} disabled={skill === ''} onClick={add}><IconPlus size={16} aria-hidden /></ActionIcon>
      </div>
    </fieldset>
  );
}
