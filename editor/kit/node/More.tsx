import classes from './node.module.css';

interface Props {
  /** How many are not shown; nothing is drawn for none. */
  readonly count: number;
  readonly language: 'zh' | 'en';
}

/** Says that there is more than what is shown. */
export function More({ count, language }: Props) {
  if (count <= 0) return null;
  return <p className={classes.more}>{language === 'zh' ? `还有 ${count} 条` : `${count} more`}</p>;
}
