import { Avatar } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';

/** The first letter of a customer's name; decoration, the name stands beside it. */
export function ContactAvatar({ name, size = 40 }: { name: string | null; size?: number }) {
  const letter = [...(name?.trim() ?? '')][0];
  return <Avatar size={size} color="gray" aria-hidden>{letter ?? <IconUser size={size * 0.5} stroke={1.7} />}</Avatar>;
}
