import { useForm } from '../FormContext.ts';
import { CompletingText } from './CompletingText.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldProps } from './fieldProps.ts';
import { plainText } from './plainText.ts';
import { UnknownNames } from './UnknownNames.tsx';
import { useFieldWords } from './useFieldWords.ts';

/** An expression, with completion, an example, and its mistakes as they are made. */
export function ExpressionField({ field, path, value }: FieldProps<'expression'>) {
  const { mayEdit, type } = useForm();
  const { label, help, error, optional } = useFieldWords(field, path);
  const source = plainText(value ?? field.initial);
  return (
    <FieldFrame label={label} help={help} error={error}>
      <CompletingText
        label={label} value={source} language="expression" lines="many" readOnly={!mayEdit} error={error !== undefined} lang="en"
        onChange={(text) => type(path, text === '' && optional ? undefined : text)}
      />
      <UnknownNames sources={[source]} {...(field.holds && { holds: field.holds })} />
    </FieldFrame>
  );
}
