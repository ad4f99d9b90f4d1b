import type { ReactNode } from 'react';
import { Input } from '@mantine/core';
import classes from './fields.module.css';

interface Props {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  /** What stands at the end of the label's line. */
  aside?: ReactNode;
  /** Whether the label belongs to several controls rather than to one. */
  group?: boolean;
  /** Drawn without its label, which then is only read out: within a list, whose own label says it. */
  bare?: boolean;
  children: ReactNode;
}

/** A label, what it stands for, and what is wrong. */
export function FieldFrame({ label, help, error, aside, group = false, bare = false, children }: Props) {
  if (bare) return <div className={classes.frame}>{children}{error !== undefined && <Input.Error className={classes.error}>{error}</Input.Error>}</div>;
  return (
    <div className={classes.frame} {...(group && { role: 'group', 'aria-label': label })}>
      <div className={classes.head}><span className={classes.label} aria-hidden={group || undefined}>{label}</span>{aside}</div>
      {children}
      {error !== undefined && <Input.Error className={classes.error}>{error}</Input.Error>}
      {help !== undefined && <Input.Description className={classes.help}>{help}</Input.Description>}
    </div>
  );
}
