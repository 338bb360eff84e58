import { Input, Select } from 'antd'
import { codesText, isMeant, tradeOfCodes, tradesToChoose, type PlainTrade } from '../../domain/index.ts'

interface TradeInputProps {
  readonly edition: '2011' | '2017'
  readonly id?: string
  readonly value?: string
  readonly onChange?: (codes: string) => void
}

const options = tradesToChoose.map((trade) => ({ value: trade.key, label: trade.name, trade }))

/** The trade in plain words; beside it the codes that it stands for, which may be narrowed or widened by hand. */
export function TradeInput({ edition, id, value = '', onChange }: TradeInputProps) {
  const choose = (trade: PlainTrade) => onChange?.(codesText(trade, edition))
  return (
    <div className="two-columns">
      <Select
        aria-label="行业（通俗说法）"
        placeholder="选择行业，可输入“理发”“烧烤”查找"
        value={tradeOfCodes(value, edition)?.key ?? null}
        options={options}
        onChange={(_, option) => {
          if (option && !Array.isArray(option)) choose(option.trade)
        }}
        showSearch={{ filterOption: (typed, option) => !!option && isMeant(option.trade, typed) }}
        notFoundContent="没有这种说法，请直接写行业代码"
      />
      <Input
        {...(id ? { id } : {})}
        maxLength={40}
        placeholder="行业代码，如 H6210"
        value={value}
        onChange={({ target }) => onChange?.(target.value)}
      />
    </div>
  )
}
