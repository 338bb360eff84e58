import { DateText } from '#ui/workbench/index.ts'
import type { Draw } from '../../contract/index.ts'
import { drawMethod, drawSteps, isReproducible } from '../../domain/draw.ts'
import '../supervision.css'

/** A draw step by step; this very browser draws again and says whether the same units come out. */
export function DrawRecord({ draw, counts }: { draw: Draw; counts: boolean }) {
  const same = isReproducible(draw)
  const steps = draw.method === drawMethod ? drawSteps(draw.seed, draw.pool, draw.wanted) : []
  return (
    <section aria-label={`第 ${draw.number} 次抽取`}>
      <h3>
        第 {draw.number} 次抽取{counts ? '（现在有效）' : '（已被重新抽取取代）'}
      </h3>
      <dl className="facts">
        <div>
          <dt>抽取人、时间</dt>
          <dd>
            {draw.drawnByName} <DateText value={draw.drawnAt} />
          </dd>
        </div>
        <div>
          <dt>种子</dt>
          <dd>{draw.seed}</dd>
        </div>
        <div>
          <dt>方法</dt>
          <dd>{draw.method}</dd>
        </div>
        {draw.reason && (
          <div>
            <dt>重新抽取的原因</dt>
            <dd>{draw.reason}</dd>
          </div>
        )}
      </dl>
      <ol className="draw-steps">
        {steps.map((step) => (
          <li key={step.number}>
            剩 {step.left} 个，取第 {step.place} 个：<strong>{step.item.name}</strong>
          </li>
        ))}
      </ol>
      <p role="status" className={same === false ? 'bad' : 'quiet'}>
        {same === true && '已在本机按种子重新抽取，结果一致。'}
        {same === false && '按种子重新抽取，结果与记录不一致，请报告审计管理员。'}
        {same === undefined && '这次抽取用的是旧方法，本版本不能重抽。'}
      </p>
      <details>
        <summary>抽取范围（{draw.pool.length} 个，按此顺序）</summary>
        <ol>
          {draw.pool.map((unit) => (
            <li key={unit.id}>{unit.name}</li>
          ))}
        </ol>
      </details>
    </section>
  )
}
