import type { Takeover } from '../../contract/index.ts'

type People = Takeover['contacts']['unit']

/** The own unit's people and the issuer's; numbers are masked. */
export function Contacts({ contacts }: { contacts: Takeover['contacts'] }) {
  return (
    <>
      <PeopleList title="制定单位" people={contacts.issuer} />
      <PeopleList title="本单位" people={contacts.unit} />
      <p className="quiet">电话已遮挡；需要完整号码请联系市级办公室。</p>
    </>
  )
}

function PeopleList({ title, people }: { title: string; people: People }) {
  return (
    <>
      <h3>{title}</h3>
      {people.length === 0 && <p className="quiet">没有登记人员</p>}
      <ul className="lines">
        {people.map((person) => (
          <li key={`${person.name}${person.roles.join()}`}>
            <span>
              {person.name} <span className="quiet">{[person.title, ...person.roles].filter(Boolean).join('、')}</span>
            </span>
            <span className="number">{person.phone ?? '—'}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
