import { valueAt, type Path } from '../schema/path.ts';
import type { Field } from '../schema/readFields.ts';
import { useForm } from '../FormContext.ts';
import { HoursField } from '../hours/HoursField.tsx';
import { RulesField } from '../person/RulesField.tsx';
import { SkillsField } from '../person/SkillsField.tsx';
import { TeamField } from '../person/TeamField.tsx';
import { ExpressionField } from './ExpressionField.tsx';
import { GroupField } from './GroupField.tsx';
import { KnowledgeField } from './KnowledgeField.tsx';
import { LineField } from './LineField.tsx';
import { LinesField } from './LinesField.tsx';
import { ListField } from './ListField.tsx';
import { LocalizedField } from './LocalizedField.tsx';
import { NumberField } from './NumberField.tsx';
import { OptionsField } from './OptionsField.tsx';
import { OutletNameField } from './OutletNameField.tsx';
import { ShareField } from './ShareField.tsx';
import { SwitchField } from './SwitchField.tsx';
import { TimeZoneField } from './TimeZoneField.tsx';
import { UnionField } from './UnionField.tsx';
import { VariableField } from './VariableField.tsx';

/** The field for one setting, whatever it is. */
export function FieldView({ field, path }: { field: Field; path: Path }) {
  const { node } = useForm();
  const value = valueAt(node.config, path);
  switch (field.control) {
    case 'localized':
      return <LocalizedField field={field} path={path} value={value} />;
    case 'expression':
      return <ExpressionField field={field} path={path} value={value} />;
    case 'variable':
      return <VariableField field={field} path={path} value={value} />;
    case 'line':
      if (field.format === 'team') return <TeamField field={field} path={path} value={value} />;
      if (field.format === 'knowledge') return <KnowledgeField field={field} path={path} value={value} />;
      if (field.format === 'time-zone') return <TimeZoneField field={field} path={path} value={value} />;
      if (field.format === 'outlet-name') return <OutletNameField field={field} path={path} value={value} />;
      return <LineField field={field} path={path} value={value} />;
    case 'number':
      return <NumberField field={field} path={path} value={value} />;
    case 'share':
      return <ShareField field={field} path={path} value={value} />;
    case 'switch':
      return <SwitchField field={field} path={path} value={value} />;
    case 'options':
      return <OptionsField field={field} path={path} value={value} />;
    case 'lines':
      return <LinesField field={field} path={path} value={value} />;
    case 'list':
      if (field.look === 'skills') return <SkillsField field={field} path={path} value={value} />;
      if (field.look === 'priority-rules') return <RulesField field={field} path={path} value={value} />;
      return <ListField field={field} path={path} value={value} />;
    case 'group':
      if (field.look === 'opening-hours') return <HoursField field={field} path={path} value={value} />;
      return <GroupField field={field} path={path} value={value} />;
    case 'union':
      return <UnionField field={field} path={path} value={value} />;
    case 'hidden':
      return null;
  }
}
