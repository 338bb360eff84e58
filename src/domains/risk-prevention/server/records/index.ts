/** What the rest of 风险防控 reads of enforcement records: counts that cost the same however many records there are. */
export {
  countRecords,
  countRecordsByDay,
  countRecordsByMonth,
  numberOfRecords,
  type MonthCount,
  type RecordCount,
  type RecordSelection,
} from './counts/count-records.ts'
export {
  countInspections,
  countInspectionsByItem,
  countInspectionsByMonth,
  type InspectionCount,
} from './counts/inspections.ts'
export {
  districtNames,
  mineCandidates,
  type Candidate,
  type CandidateKey,
  type Mining,
} from './counts/mine-candidates.ts'
export {
  countPlaces,
  countPlacesByMonth,
  itemDistrictMonths,
  itemDistrictTotals,
  topItems,
  topPlaces,
} from './counts/tables.ts'
