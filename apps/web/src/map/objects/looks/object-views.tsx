import { memo, type ReactNode } from 'react';
import type { MapImage, MapNote, MapSection, MapStroke, MapText } from '@weft/domain';
import type { NodeProps, NodeTypes } from 'reactflow';
import type { CanvasNode } from '../../../canvas/cards/further-nodes.ts';
import { ImageView } from '../../../features/images/image-view.tsx';
import { useLaterMessages } from '../../../messages/later.ts';
import { ObjectFrame } from './object-frame.tsx';
import { objectOfNode } from './object-nodes.ts';
import { LEADING, NOTE_PADDING_PX, TEXT_PX } from './object-sizes.ts';
import { useMapObject, useMapObjects, useMapState, useObjectHand } from '../objects-context.tsx';
import styles from './objects.module.css';
import { outlineOf, pointsOf } from './stroke-outline.ts';
import { useZoomStyle } from './use-zoom-style.ts';
import { WritingField } from '../tools/writing-field.tsx';

type ObjectView = React.NamedExoticComponent<NodeProps<CanvasNode>>;

const NoteView: ObjectView = memo(function NoteView({ id }: NodeProps<CanvasNode>): ReactNode {
  const object = useMapObject(objectOfNode(id));
  return object?.kind === 'note' ? <Note object={object} /> : null;
});

const SectionView: ObjectView = memo(function SectionView({
  id,
}: NodeProps<CanvasNode>): ReactNode {
  const object = useMapObject(objectOfNode(id));
  return object?.kind === 'section' ? <Section object={object} /> : null;
});

const TextView: ObjectView = memo(function TextView({ id }: NodeProps<CanvasNode>): ReactNode {
  const object = useMapObject(objectOfNode(id));
  return object?.kind === 'text' ? <Text object={object} /> : null;
});

const StrokeView: ObjectView = memo(function StrokeView({ id }: NodeProps<CanvasNode>): ReactNode {
  const object = useMapObject(objectOfNode(id));
  return object?.kind === 'stroke' ? <Stroke object={object} /> : null;
});

const PictureView: ObjectView = memo(function PictureView({
  id,
}: NodeProps<CanvasNode>): ReactNode {
  const object = useMapObject(objectOfNode(id));
  return object?.kind === 'image' ? <Picture object={object} /> : null;
});

/** What the canvas library draws for each kind of object. One object for ever: a new one remounts all. */
export const OBJECT_TYPES: NodeTypes = {
  note: NoteView,
  section: SectionView,
  text: TextView,
  stroke: StrokeView,
  image: PictureView,
};

function Note({ object }: { readonly object: MapNote }): ReactNode {
  const { measure } = useMapObjects();
  const words = useLaterMessages().mapObjects;
  const editing = useMapState((state) => state.editing === object.id);
  const { fontPx, lines, overflows } = measure.setNote(object);
  const style = { fontSize: `${fontPx.toString()}px`, lineHeight: LEADING };
  const room = object.size.height - NOTE_PADDING_PX.down;
  const above = Math.max(0, (room - Math.max(1, lines.length) * fontPx * LEADING) / 2);
  return (
    <ObjectFrame object={object} className={styles['note']}>
      {editing ? (
        <WritingField
          object={object}
          className={styles['noteField']}
          style={{ ...style, paddingTop: `${Math.floor(above).toString()}px` }}
        />
      ) : (
        <p
          className={styles['noteText']}
          data-overflows={overflows ? '' : undefined}
          data-empty={object.text === '' ? '' : undefined}
          style={style}
        >
          {object.text === '' ? words.emptyNote : object.text}
        </p>
      )}
      <span className={styles['author']}>{object.byName}</span>
    </ObjectFrame>
  );
}

function Section({ object }: { readonly object: MapSection }): ReactNode {
  const words = useLaterMessages().mapObjects;
  const editing = useMapState((state) => state.editing === object.id);
  const zoomStyle = useZoomStyle();
  return (
    <ObjectFrame object={object} className={styles['section']}>
      {/* What one takes hold of: the edges and the heading; the middle belongs to what lies in it. */}
      <span className={styles['edge']} data-side="top" />
      <span className={styles['edge']} data-side="right" />
      <span className={styles['edge']} data-side="bottom" />
      <span className={styles['edge']} data-side="left" />
      <div ref={zoomStyle} className={styles['heading']}>
        {editing ? (
          <WritingField object={object} className={styles['headingField']} oneLine />
        ) : (
          <span className={styles['headingText']}>
            {object.text === '' ? words.untitledSection : object.text}
          </span>
        )}
      </div>
    </ObjectFrame>
  );
}

function Text({ object }: { readonly object: MapText }): ReactNode {
  const words = useLaterMessages().mapObjects;
  const editing = useMapState((state) => state.editing === object.id);
  const style = { fontSize: `${TEXT_PX[object.scale].toString()}px`, lineHeight: LEADING };
  return (
    <ObjectFrame object={object} className={styles['text']}>
      {editing ? (
        <WritingField object={object} className={styles['textField']} style={style} />
      ) : (
        <p
          className={styles['textWords']}
          data-empty={object.text === '' ? '' : undefined}
          style={style}
        >
          {object.text === '' ? words.emptyText : object.text}
        </p>
      )}
    </ObjectFrame>
  );
}

/** What it shows in words is written below it, and else only heard. */
function Picture({ object }: { readonly object: MapImage }): ReactNode {
  const words = useLaterMessages().mapObjects;
  const editing = useMapState((state) => state.editing === object.id);
  const zoomStyle = useZoomStyle();
  return (
    <ObjectFrame object={object} className={styles['picture']}>
      <ImageView image={object} />
      {editing ? (
        <div ref={zoomStyle} className={styles['description']}>
          <span aria-hidden="true">{words.write.image}</span>
          <WritingField object={object} className={styles['descriptionField']} oneLine />
        </div>
      ) : null}
    </ObjectFrame>
  );
}

/** A stroke somebody deals with; all others are painted. */
function Stroke({ object }: { readonly object: MapStroke }): ReactNode {
  const outline = outlineOf(pointsOf({ ...object, at: { x: 0, y: 0 } }), object.pen);
  const isMarked = useObjectHand((state) => state.marked.has(object.id));
  return (
    <ObjectFrame object={object} className={styles['stroke']}>
      <svg aria-hidden="true" data-marked={isMarked ? '' : undefined}>
        <path d={outline} />
      </svg>
    </ObjectFrame>
  );
}
