/** Everything on the screen is made up for demonstration. */
export function DemonstrationBanner() {
  return (
    <aside className="demonstration" aria-label="演示说明">
      演示数据，不是真实情况
    </aside>
  )
}
