/** Some phones lay their keyboard over the page instead of making it smaller; this makes room for it. */
export function fitViewport(): void {
  const viewport = visualViewport;
  viewport?.addEventListener('resize', () => {
    const covered = viewport.scale === 1 && innerHeight - viewport.height > 80;
    document.documentElement.style.setProperty('--height', covered ? `${viewport.height}px` : '');
    scrollTo(0, 0);
  });
}
