import { Modal } from '@mantine/core'

import type { Firm } from '#shared/domain/firms/firm.ts'
import { findNormRow } from '#shared/domain/instruments/find-norm-row.ts'
import type { NormSet } from '#shared/domain/instruments/norm-set.ts'
import { toChosenNorms } from '#shared/domain/instruments/to-chosen-norms.ts'
import { formatVietnameseNumber } from '#shared/kit/vietnamese-number.ts'

import { FailureNotice } from '../../client/failure-notice.tsx'
import { useLanguage, useText } from '../../text/text-context.tsx'
import { Loading } from '../../ui/loading.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { useEditorParts } from './editor-parts.ts'
import classes from './norms-dialog.module.css'
import { useEditorState } from './use-editor-state.ts'
import { useNormSets } from './use-norm-sets.ts'

/** Which norms the assessment is scored with; a sample is marked as one. */
export function NormsDialog(props: { readonly opened: boolean; readonly onClose: () => void }) {
  const { ui } = useText()
  const { norms } = useText().assessments
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={norms.title}
      size="lg"
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <NormsBody />
    </Modal>
  )
}

function NormsBody() {
  const { norms } = useText().assessments
  const { session, instrument, canEdit } = useEditorParts()
  const chosen = useEditorState(session, ({ content }) => content.norms)
  const { data, error } = useNormSets(instrument.id, session.state().assessment.firmId)
  const needing = instrument.criteria.filter(({ parts }) =>
    parts.some(({ figures, bands }) =>
      [...figures.map(({ formula }) => formula), ...bands.map(({ when }) => when)].some((text) =>
        instrument.norms.some(({ key }) => text.includes(key)),
      ),
    ),
  )
  if (error) return <FailureNotice error={error} />
  if (data === undefined) return <Loading />
  return (
    <div className={classes.body}>
      <p>{norms.lead}</p>
      {chosen === null ? (
        <StateBadge tone="attention">
          {norms.noneWhy(needing.map(({ number }) => number).join(', '))}
        </StateBadge>
      ) : null}
      {data.sets.length === 0 ? <p>{norms.noSets}</p> : null}
      {data.sets.map((set) => (
        <NormSetChoice key={set.id} set={set} firm={data.firm} />
      ))}
      {chosen !== null && canEdit ? (
        <QuietButton onClick={() => session.change([{ field: 'norms', value: null }], 'norms')}>
          {norms.drop}
        </QuietButton>
      ) : null}
    </div>
  )
}

function NormSetChoice(props: { readonly set: NormSet; readonly firm: Firm }) {
  const { norms } = useText().assessments
  const { session, canEdit } = useEditorParts()
  const chosen = useEditorState(session, ({ content }) => content.norms)
  const { set, firm } = props
  const row = firm.vsic === null ? undefined : findNormRow(set, firm.vsic)
  const isChosen = chosen?.normSetId === set.id
  return (
    <section className={classes.set} aria-label={set.name}>
      <h3>{set.name}</h3>
      {set.isSample ? <StateBadge tone="sample">{norms.sample}</StateBadge> : null}
      <p className="nb-soft">{norms.source(set.source)}</p>
      {row === undefined ? <p>{whyNoRow(norms, set, firm)}</p> : <NormRow row={row} />}
      {row === undefined || !canEdit ? null : isChosen ? (
        <StateBadge tone="done">{norms.chosen}</StateBadge>
      ) : (
        <QuietButton
          onClick={() =>
            session.change([{ field: 'norms', value: toChosenNorms(set, row) }], 'norms')
          }
        >
          {norms.choose}
        </QuietButton>
      )}
    </section>
  )
}

function whyNoRow(
  norms: ReturnType<typeof useText>['assessments']['norms'],
  set: NormSet,
  { vsic }: Firm,
): string {
  if (vsic === null) return norms.noVsic
  return vsic.version === set.vsicVersion
    ? norms.noRow(vsic.code)
    : norms.otherVersion(set.vsicVersion)
}

function NormRow(props: { readonly row: NormSet['rows'][number] }) {
  const { norms } = useText().assessments
  const language = useLanguage()
  const { instrument } = useEditorParts()
  const { row } = props
  return (
    <>
      <p>{norms.row(row.vsicCode, row.name)}</p>
      <dl className={classes.values}>
        {instrument.norms.map(({ key, label, unit }) => {
          const value = row.values[key]
          return (
            <div key={key} className={classes.value}>
              <dt>{label[language]}</dt>
              <dd className="nb-figure">
                {value === undefined
                  ? norms.missing
                  : `${formatVietnameseNumber(value)} ${unit[language]}`}
              </dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}
