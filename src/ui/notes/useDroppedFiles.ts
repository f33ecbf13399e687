import { useEffect, useRef } from 'react';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files that are dropped anywhere on the page, which otherwise would leave for them. Words that are dragged into a field stay its own. */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): void {
  const current = useRef(onFiles);
  useEffect(() => void (current.current = onFiles));
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      // A dialog that is open is about other files, and must be answered first.
      if (files.length > 0 && !document.querySelector('dialog[open]')) current.current(files);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
}
