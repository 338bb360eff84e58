import { fileURLToPath } from 'node:url'
import { surveyImports } from './cruise.ts'
import { graphFaults } from './rules.ts'

const fewestFiles = 100
const survey = await surveyImports(fileURLToPath(new URL('../../', import.meta.url)))
const faults = [
  ...survey.violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`),
  ...survey.undeclared.map((folder) => `${folder} 没有 manifest.ts，或其中的名称与文件夹不符`),
  ...graphFaults(survey.modules),
  ...(survey.files < fewestFiles ? [`只看到 ${survey.files} 个文件，边界检查没有真正工作`] : []),
]
for (const fault of faults) process.stderr.write(`${fault}\n`)
process.stdout.write(`模块边界：${survey.files} 个文件，${survey.modules.length} 个模块，${faults.length} 处不符\n`)
process.exitCode = faults.length ? 1 : 0
