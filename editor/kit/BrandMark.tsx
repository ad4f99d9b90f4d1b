/** Handrail's mark; decoration only, the name stands beside it or in the link around it. */
export function BrandMark({ size = 32 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="#3457d5" />
      <path d="M9 11h14v9H14l-4 4v-4H9z" fill="#fff" />
    </svg>
  );
}
