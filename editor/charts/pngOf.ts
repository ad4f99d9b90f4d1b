/** More than browsers draw, by the side and in all, in pixels. */
const [longest, most] = [16_000, 120_000_000];

/** An SVG as a PNG at twice its pixels, or at fewer where it would be too large for a browser. */
export async function pngOf(svg: string, { width, height }: { readonly width: number; readonly height: number }): Promise<Blob> {
  const scale = Math.min(2, longest / width, longest / height, Math.sqrt(most / (width * height)));
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('the browser makes no picture of this size'))), 'image/png');
  });
}
