/** Words of a question that say nothing of the matter; left out unless nothing else was typed. */
export const questionWords: ReadonlySet<string> = new Set(
  `的 了 在 是 和 与 及 或 把 被 对 就 都 而 于 之 其 为 以 等 个 者 吗 呢 吧 啊 要 我 您 你 他 想 能 会 有 没 请 问
   什么 怎么 怎样 如何 需要 可以 应该 注意 哪些 哪里 是否 有没有 能不能 可不可以 关于 我们 你们 问题 事项 知道 告诉 想要 想开 打算 里 上 下 中`.split(
    /\s+/u,
  ),
)
