/** Everything on the screen is made up for demonstration. */
export function DemonstrationBanner() {
  return (
    <div className="demonstration" role="note">
      演示数据：页面上的人员、单位工作记录和日期均为演示，不是真实情况
    </div>
  )
}
