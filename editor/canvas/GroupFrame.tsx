import { memo, useState } from 'react';
import type { NodeProps } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { changeGroup } from '../draft/edits/changeGroup.ts';
import { useOpenFlow } from '../flow/FlowContext.ts';
import type { GroupCell } from './canvasNode.ts';

/** The frame of a group. Its title is what it is dragged by; a double click renames it. */
export const GroupFrame = memo(function GroupFrame({ data: { group } }: NodeProps<GroupCell>) {
  const { t } = useTranslation('drawing');
  const { mayEdit, draft } = useOpenFlow();
  const [renaming, setRenaming] = useState(false);
  const rename = (title: string) => {
    setRenaming(false);
    draft.getState().seal();
    draft.getState().change({ name: 'rename', count: 1 }, (document) => changeGroup(document, group.id, { title }));
  };
  return (
    <div className="group-frame" data-color={group.color}>
      {renaming ? (
        <input
          className="group-title nodrag"
          aria-label={t('group.title')}
          defaultValue={group.title}
          maxLength={200}
          autoFocus
          onFocus={({ currentTarget }) => currentTarget.select()}
          onBlur={({ currentTarget }) => rename(currentTarget.value.trim())}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') setRenaming(false);
          }}
        />
      ) : (
        <button type="button" className="group-title" data-rename={group.id} onDoubleClick={() => mayEdit && setRenaming(true)} onKeyDown={({ key }) => key === 'F2' && mayEdit && setRenaming(true)}>
          <bdi>{group.title || t('group.untitled')}</bdi>
        </button>
      )}
    </div>
  );
});
