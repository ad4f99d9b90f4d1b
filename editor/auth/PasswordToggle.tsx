import { IconEye, IconEyeOff } from '@tabler/icons-react';

/** The sign that shows or hides a password. */
export function PasswordToggle({ reveal }: { reveal: boolean }) {
  const Icon = reveal ? IconEyeOff : IconEye;
  return <Icon size={18} stroke={1.7} aria-hidden />;
}
