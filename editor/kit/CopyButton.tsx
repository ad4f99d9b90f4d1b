import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import { copyText } from './copyText.ts';

interface Props {
  /** What is copied. */
  text: string;
  labels: { readonly do: string; readonly done: string; readonly failed: string };
}

/** Copies a text and says whether it worked, for two seconds. */
export function CopyButton({ text, labels }: Props) {
  const [state, setState] = useState<'do' | 'done' | 'failed'>('do');
  const Icon = { do: IconCopy, done: IconCheck, failed: IconAlertTriangle }[state];

  async function copy(): Promise<void> {
    setState((await copyText(text)) ? 'done' : 'failed');
    setTimeout(() => setState('do'), 2_000);
  }

  return (
    <Button variant="light" size="sm" leftSection={<Icon size={16} aria-hidden />} onClick={() => void copy()}>
      <span aria-live="polite">{labels[state]}</span>
    </Button>
  );
}
