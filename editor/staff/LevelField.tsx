import { SegmentedControl } from '@mantine/core';

const levels = ['1', '2', '3', '4', '5'];

/** A level of 1 to 5. */
export function LevelField({ label, value, onChange }: { label: string; value: number; onChange: (level: number) => void }) {
  return <SegmentedControl size="xs" aria-label={label} data={levels} value={String(value)} onChange={(chosen) => onChange(Number(chosen))} />;
}
