// `npm run generate`: writes every file that is made from another one.
import { writeFileSync } from 'node:fs';
import { programList, target as programsFile, serverList, serversTarget } from './catalogue-index.ts';
import { policyReferenceText, target as referenceFile } from './policy-reference.ts';
import { policySchemaText, target as schemaFile, testsSchemaText, testsTarget } from './policy-schema.ts';
import { target as presetsFile, presetsText } from './presets.ts';

writeFileSync(programsFile, programList());
writeFileSync(serversTarget, serverList());
writeFileSync(presetsFile, presetsText());
writeFileSync(schemaFile, policySchemaText());
writeFileSync(testsTarget, testsSchemaText());
writeFileSync(referenceFile, policyReferenceText());
