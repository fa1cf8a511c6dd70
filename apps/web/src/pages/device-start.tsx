import { FileUp, MonitorSmartphone } from 'lucide-react';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { ChooseFile } from '../features/board-file/choose-file.tsx';
import { Button } from '../interface/button.tsx';
import { useStartMessages } from '../messages/start-words.ts';
import styles from './start-page.module.css';

const StartFileDialog = lazy(async () => ({
  default: (await import('../features/board-file/start-file-dialog.tsx')).StartFileDialog,
}));

/** Boards without a server: a new one on this device, and one out of a file, chosen or dropped anywhere. */
export function DeviceStart(): ReactNode {
  const [, navigate] = useLocation();
  const [file, setFile] = useState<File | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  const words = useStartMessages();
  useDroppedFile(setFile);

  const make = async (): Promise<void> => {
    setFailed(false);
    const [{ createDeviceBoard }, { withDatabase }] = await Promise.all([
      import('../session/device-boards.ts'),
      import('../features/device-board/with-database.ts'),
    ]);
    const created = await withDatabase((database) => createDeviceBoard(database, { title: '' }));
    if (created.ok) navigate(`/b/${created.value}`);
    else setFailed(true);
  };
  return (
    <div>
      <p className={styles['templates']}>
        <Button size="small" icon={MonitorSmartphone} onClick={() => void make()}>
          {words.onDevice}
        </Button>
        <ChooseFile size="small" icon={FileUp} label={words.openFile} onFile={setFile} />
      </p>
      <p className={styles['deviceHint']}>
        {words.onDeviceHint} {words.dropFile}
      </p>
      <p role="status" className={styles['failed']}>
        {failed ? words.notKept : ''}
      </p>
      {file === undefined ? null : (
        <Suspense>
          <StartFileDialog file={file} onClose={() => setFile(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

function useDroppedFile(onFile: (file: File) => void): void {
  useEffect(() => {
    // The browser would otherwise leave the page and show the file.
    const keepPage = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      keepPage(event);
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) onFile(file);
    };
    document.addEventListener('dragover', keepPage);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', keepPage);
      document.removeEventListener('drop', drop);
    };
  }, [onFile]);
}
