import { useForm } from '../FormContext.ts';
import classes from './try.module.css';

/** What the bot said while it was tried. */
export function Said({ texts }: { texts: readonly string[] }) {
  const { locale } = useForm();
  if (texts.length === 0) return null;
  return <ul className={classes.bubbles} lang={locale}>{texts.map((each, index) => <li key={index} data-from="bot">{each}</li>)}</ul>;
}
