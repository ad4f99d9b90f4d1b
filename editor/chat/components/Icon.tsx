/** @jsxImportSource preact */

export type IconName = keyof typeof paths;

/** A line drawing of 24 units; decoration only, so what it stands for is said in words beside it or on its button. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

const paths = {
  bot: 'M12 4v3M7 7h10a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3zM9 12v1M15 12v1M2 11.5v3M22 11.5v3M9.5 21h5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5',
  headset: 'M4 14v-2a8 8 0 0 1 16 0v2M4 14.5a1.5 1.5 0 0 1 1.5-1.5H7v6H5.5A1.5 1.5 0 0 1 4 17.5zM20 14.5a1.5 1.5 0 0 0-1.5-1.5H17v6h1.5a1.5 1.5 0 0 0 1.5-1.5zM18.5 19c0 1.5-1.5 2.5-4 2.5H13',
  send: 'M12 19V5.5M5.5 12 12 5.5l6.5 6.5',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  down: 'M12 5.5V18M6 12.5l6 6 6-6',
  check: 'M5.5 12.5l4.5 4.5 8.5-9.5',
  back: 'M14.5 6l-6 6 6 6',
  open: 'M9.5 6l6 6-6 6',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5l5 5',
  question: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.7v.1',
  helpful: 'M7.5 11v9H4.5v-9zM7.5 11.5l3.6-7.6a1.9 1.9 0 0 1 2.9 1.6V9.5h4.4a2 2 0 0 1 2 2.4l-1.3 6.5a2 2 0 0 1-2 1.6H7.5',
  unhelpful: 'M7.5 13V4H4.5v9zM7.5 12.5l3.6 7.6a1.9 1.9 0 0 0 2.9-1.6v-4h4.4a2 2 0 0 0 2-2.4l-1.3-6.5a2 2 0 0 0-2-1.6H7.5',
  star: 'M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z',
  leave: 'M14 5H6.5A1.5 1.5 0 0 0 5 6.5v11A1.5 1.5 0 0 0 6.5 19H14M10.5 12H20M16.5 8.5L20 12l-3.5 3.5',
} as const;
