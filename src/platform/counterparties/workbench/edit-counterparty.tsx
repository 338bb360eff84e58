import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { RecordForm } from '#ui/workbench/index.ts'
import { changeCounterparty, type CounterpartyDetail } from '../contract/index.ts'
import { CounterpartyFieldSet } from './counterparty-fields.tsx'

/** 更正资料. Masked values are not sent back: they change only where something new is typed. */
export function EditCounterparty({ counterparty }: { counterparty: CounterpartyDetail }) {
  const [open, setOpen] = useState(false)
  const { id, name, kind, code, tradeCode, tradeEdition, address, revision } = counterparty
  const isFirm = kind === 'organisation'
  const shown = isFirm ? { name, code, address } : {}
  return (
    <>
      <Button onClick={() => setOpen(true)}>更正资料</Button>
      <Drawer title={`更正资料：${name}`} open={open} onClose={() => setOpen(false)} destroyOnHidden size="large">
        <p className="quiet">已有的执法记录、指导记录保留当时写的名称，不随更正改变。</p>
        <RecordForm
          name={`counterparties.${id}`}
          endpoint={changeCounterparty}
          params={{ counterpartyId: id }}
          // An individual's number and address would lie in the browser in clear.
          draft={isFirm}
          initial={{ ...shown, tradeCode, tradeEdition: tradeEdition ?? '2017' }}
          toBody={(values) => ({ ...withoutBlanks(values, isFirm), revision })}
          doneText="已更正"
          onSaved={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        >
          <CounterpartyFieldSet {...(isFirm ? {} : { unchangedHint: '已遮挡；留空表示不变' })} />
        </RecordForm>
      </Drawer>
    </>
  )
}

/** Name and number are never emptied; an individual's address stays where nothing is typed. */
function withoutBlanks(values: Record<string, unknown>, isFirm: boolean): Record<string, unknown> {
  const { name, code, address, ...rest } = values
  return {
    ...rest,
    ...(name ? { name } : {}),
    ...(code ? { code } : {}),
    ...(isFirm || address ? { address: address || null } : {}),
  }
}
