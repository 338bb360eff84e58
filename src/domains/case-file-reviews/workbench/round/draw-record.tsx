import { DateText } from '#ui/workbench/index.ts'
import type { FileDraw } from '../../contract/index.ts'
import { isReproducible } from '../../domain/index.ts'

/** A draw as it was kept; this very browser draws again and says whether the same files come out. */
export function DrawRecord({ draw, counts }: { draw: FileDraw; counts: boolean }) {
  const nameOf = new Map(draw.pool.map(({ id, name }) => [id, name]))
  const same = isReproducible(draw)
  return (
    <section aria-label={`第 ${draw.number} 次抽取`}>
      <p>
        第 {draw.number} 次抽取{counts ? '（现在有效）' : '（已被重新抽取取代）'}：{draw.drawnByName}{' '}
        <DateText value={draw.drawnAt} />
        ，种子 <strong>{draw.seed}</strong>
        {draw.reason && `，原因：${draw.reason}`}
      </p>
      <p role="status" className={same ? 'quiet' : 'bad'}>
        {same ? '已在本机按种子重新抽取，结果一致。' : '按种子重新抽取，结果与记录不一致，请报告审计管理员。'}
      </p>
      <details>
        <summary>
          从 {draw.pool.length} 份中抽取 {draw.drawn.length} 份
        </summary>
        <ol>
          {draw.drawn.map((id) => (
            <li key={id}>{nameOf.get(id)}</li>
          ))}
        </ol>
        <p>抽取范围（按此顺序）：{draw.pool.map(({ name }) => name).join('；')}</p>
      </details>
    </section>
  )
}
