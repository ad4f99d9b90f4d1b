import { Avatar, Tooltip } from '@mantine/core';
import { IconVersions } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOpenFlow } from '../flow/FlowContext.ts';
import { useSaving } from './useSaving.ts';
import classes from './Others.module.css';

/** Who else has the flow open, as faces and in words. */
export function Others() {
  const { t } = useTranslation('saving');
  const { staff } = useOpenFlow();
  const { around: { others } } = useSaving();
  if (others.length === 0) return null;
  const people = [...new Map(others.filter((each) => each.staff.id !== staff.id).map((each) => [each.staff.id, each.staff])).values()];
  const [first, ...more] = people;
  const text = first === undefined ? t('others.you') : more.length === 0 ? t('others.one', { name: first.name }) : t('others.many', { names: people.map(({ name }) => name).join(t('others.and')) });
  return (
    <Tooltip label={text} position="bottom">
      <span className={classes.others} role="status">
        <span className={classes.faces} aria-hidden>
          {people.slice(0, 3).map(({ id, name }) => <Avatar key={id} size={20} color="rail">{[...name][0]}</Avatar>)}
          {people.length === 0 && <IconVersions size={16} />}
        </span>
        <span className={classes.text}>{text}</span>
      </span>
    </Tooltip>
  );
}
