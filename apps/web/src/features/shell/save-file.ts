/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The click has started reading the file by now; the address would hold its bytes for ever.
  setTimeout(() => URL.revokeObjectURL(url));
}

/** A file name out of a title: letters and digits of any script, the rest as single hyphens. */
export function fileNameOf(title: string, extension: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.join('-').slice(0, 60) || 'board'}.${extension}`;
}
