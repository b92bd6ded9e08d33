// One-liners of R and Julia → what they would do. A text is quiet only if every function that it calls is known.
import { foreignUses } from './foreign.ts';
import { clip, type Finding, type TextReading, unread } from './language.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const harmless = words(`
  print cat paste paste0 format sprintf message summary str head tail nrow ncol dim names colnames rownames length mean median sd var min max range sum prod round floor ceiling abs sqrt
  exp log log2 log10 sin cos tan c list vector matrix array data.frame tibble seq seq_len seq_along rep rev sort order unique table which which.max which.min any all is.na is.null ifelse apply
  lapply sapply vapply mapply Map Filter Reduce function return if for while stop stopifnot warning tryCatch suppressWarnings suppressMessages suppressPackageStartupMessages invisible
  library require requireNamespace packageVersion sessionInfo R.version.string Sys.time Sys.Date Sys.info getwd list.files file.exists file.info basename dirname file.path normalizePath nchar substr
  substring strsplit gsub sub grep grepl regmatches toupper tolower trimws as.numeric as.integer as.character as.factor as.Date factor levels is.numeric is.character class typeof inherits
  read.csv read.table read.delim readLines readRDS scan fromJSON toJSON read_csv read_tsv read_json read_excel lm glm anova predict coef residuals t.test cor quantile aggregate merge subset with within
  installed.packages rownames numeric character logical integer double set.seed rnorm runif sample outer crossprod solve t diag identity Negate do.call switch identical all.equal nlevels cut
  using println show display typeof sizeof eltype zeros ones rand randn collect filter map reduce isempty haskey keys values push! pop! first last sum maximum minimum versioninfo VERSION
  string parse Int Float64 isfile isdir readdir joinpath split join replace occursin startswith endswith lowercase uppercase methods fieldnames dump nothing end begin let do in`);
const own = words(`
  devtools.test devtools.check devtools.document devtools.load_all devtools.build devtools.build_readme testthat.test_local testthat.test_file testthat.test_dir testthat.test_check lintr.lint lintr.lint_package lintr.lint_dir
  styler.style_pkg styler.style_file styler.style_dir roxygen2.roxygenise roxygen2.roxygenize rmarkdown.render knitr.knit quarto.quarto_render covr.package_coverage covr.report pkgdown.build_site renv.restore
  renv.status renv.snapshot renv.init renv.activate shiny.runApp plumber.pr_run targets.tar_make targets.tar_visnetwork targets.tar_manifest bookdown.render_book usethis.use_testthat usethis.use_test
  test check document load_all test_local test_file test_dir render runApp tar_make Pkg.test Pkg.instantiate Pkg.status Pkg.resolve Pkg.precompile Pkg.activate Pkg.build Pkg.update Pkg.gc JuliaFormatter.format format include`);
const adds = words(
  'install.packages renv.install remotes.install_github devtools.install_github pak.pkg_install BiocManager.install Pkg.add Pkg.develop Pkg.rm remove.packages update.packages',
);

/** Answers for a text of either language. */
export function readStatistics(text: string): TextReading {
  const plain = text.replaceAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|#[^\n]*/g, '""');
  const findings: Finding[] = [
    { tier: 'read-only', why: 'reads, prints or computes', effects: [], excerpt: clip(text) },
    ...foreignUses(text),
  ];
  if (/`|\$\(|\bccall\b|@\w+|::: ?/.test(plain))
    findings.push(unread('runs something that is not followed here', text));
  for (const [, name = ''] of plain.matchAll(/([A-Za-z.][\w.]*!?(?:::[\w.]+)?)\s*\(/g)) {
    const call = name.replace('::', '.');
    if (own.has(call))
      findings.push({
        tier: 'write-safe',
        why: 'runs code of the project',
        effects: ['executes'],
        excerpt: clip(name),
      });
    else if (adds.has(call))
      findings.push({
        tier: 'privileged-write',
        why: 'changes installed packages',
        effects: ['network', 'writes'],
        excerpt: clip(name),
      });
    else if (!harmless.has(call) && !harmless.has(call.slice(call.lastIndexOf('.') + 1)))
      findings.push(unread(`uses \`${clip(name)}\`, which is not known here`, name));
  }
  return { findings, action: 'r' };
}
