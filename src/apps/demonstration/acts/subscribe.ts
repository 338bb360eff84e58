import type { Stage } from '../stage.ts'

/** Shops that want to hear of their own trade: each types back the code that the demonstration shows on the page. */
export async function subscribeByTrade(stage: Stage): Promise<void> {
  stage.at('2020-12-16')
  for (const [trade, name] of [
    ['restaurant', 'noodles'],
    ['restaurant', 'bakery'],
    ['greengrocer', 'grocer'],
  ] as const) {
    const contact = `yanshi-${name}@example.com`
    const page = await stage.sendForm('/subscriptions', { trade, place: '', contact, consent: 'yes' })
    const subscriptionId = /name="subscriptionId" value="([^"]+)"/.exec(page)?.[1]
    const code = /验证码[^\d]{0,12}(\d{6})/.exec(page)?.[1]
    if (!subscriptionId || !code) throw new Error('演示数据：订阅页没有显示验证码')
    // One has not typed it yet.
    if (name !== 'grocer') await stage.sendForm('/subscriptions/confirm', { subscriptionId, code })
  }
}
