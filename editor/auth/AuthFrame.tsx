import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../app/LanguageSwitch.tsx';
import { SchemeSwitch } from '../app/SchemeSwitch.tsx';
import { BrandMark } from '../kit/BrandMark.tsx';
import classes from './AuthFrame.module.css';

interface Props {
  title: string;
  intro?: string | undefined;
  children: ReactNode;
}

/** The page around a form for someone who is not signed in yet. */
export function AuthFrame({ title, intro, children }: Props) {
  const { t } = useTranslation('app');
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <span className={classes.brand}><BrandMark size={30} />{t('name')}</span>
        <span className={classes.tools}><LanguageSwitch position="bottom" /><SchemeSwitch position="bottom" /></span>
      </header>
      <main className={classes.main}>
        <div className={classes.card}>
          <h1 className={classes.title}>{title}</h1>
          {intro !== undefined && <p className={classes.intro}>{intro}</p>}
          {children}
        </div>
      </main>
    </div>
  );
}
