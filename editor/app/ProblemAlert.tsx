import type { ReactNode } from 'react';
import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { ProblemError } from './ProblemError.ts';
import { useProblemText } from './useProblemText.ts';

interface Props {
  /** What was thrown; null shows nothing. */
  error: unknown;
  onClose?: (() => void) | undefined;
  children?: ReactNode;
}

/** Says what went wrong and what to do about it, to eyes and screen readers. */
export function ProblemAlert({ error, onClose, children }: Props) {
  const problemText = useProblemText();
  if (error === null || error === undefined) return null;
  const { title, detail } = problemText(error);
  const errors = error instanceof ProblemError ? error.errors : [];
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle aria-hidden />} title={title} withCloseButton={onClose !== undefined} {...(onClose && { onClose })}>
      {detail}
      {errors.map(({ path, message }) => <div key={`${path} ${message}`}>{message}</div>)}
      {children}
    </Alert>
  );
}
