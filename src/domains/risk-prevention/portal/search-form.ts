import { form, selectField, textField, type Html } from '#ui/portal/index.ts'
import { riskLevelTexts, type RiskLevel } from '../contract/index.ts'
import type { Facets, FacetValue } from '../server/search/facets.ts'
import type { Place } from '../server/trade/places.ts'
import type { Search } from './read-search.ts'

/** More do not fit a list that a person reads; words narrow it. */
const mostValues = 80

/** Words, trade, place, level, department; each choice says how many it leaves. */
export function searchForm(search: Search, facets: Facets, places: readonly Place[]): Html {
  return form({
    action: '/risks',
    method: 'get',
    submitText: '看看要注意什么',
    fields: [
      textField({
        name: 'q',
        label: '找什么',
        hint: '风险点、法律条文、部门，例如 占道经营',
        type: 'search',
        value: search.words,
        maximumLength: 60,
      }),
      selectField({
        name: 'trade',
        label: '行业',
        placeholder: '所有行业',
        value: search.tradeCode,
        options: chosenFirst(facets.trade, search.tradeCode).map(({ key, name, count }) =>
          option(key, name ? `${name}（${key}）` : key, count),
        ),
      }),
      selectField({
        name: 'place',
        label: '地点',
        placeholder: '全市',
        value: search.place?.id,
        options: places.map(({ id, name }) => option(id, name, facets.place.get(id) ?? facets.wholeCity)),
      }),
      textField({ name: 'street', label: '路名、片区', value: search.street, maximumLength: 60 }),
      selectField({
        name: 'level',
        label: '等级',
        placeholder: '所有等级',
        value: search.level,
        options: (Object.keys(riskLevelTexts) as RiskLevel[]).map((level) =>
          option(level, riskLevelTexts[level], facets.level.find(({ key }) => key === level)?.count ?? 0),
        ),
      }),
      selectField({
        name: 'unit',
        label: '部门',
        placeholder: '所有部门',
        value: search.organisationId,
        options: chosenFirst(facets.unit, search.organisationId).map(({ key, name, count }) =>
          option(key, name || '所选的部门', count),
        ),
      }),
    ],
  })
}

const option = (value: string, text: string, count: number) => ({ value, label: `${text} · ${count}` })

/** Those with the most; what is chosen stays although nothing is left of it. */
function chosenFirst(values: readonly FacetValue[], chosen: string | undefined): FacetValue[] {
  const shown = values.toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)).slice(0, mostValues)
  if (!chosen || shown.some(({ key }) => key === chosen)) return shown
  return [values.find(({ key }) => key === chosen) ?? { key: chosen, name: '', count: 0 }, ...shown]
}
