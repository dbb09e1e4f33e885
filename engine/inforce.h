// The door for programs that embed the library: packs in, answers with their reasons out.
//
//   const auto packs = inforce::read_packs({"/usr/share/inforce/packs"}, {"our-packs"});
//   if (!packs.book) { std::cerr << packs.findings(); return 3; }
//   const auto chronicle = inforce::compile(*packs.book, today);
//   const auto answer = inforce::ask(chronicle, {.date = "2026-11-28", .items = {"gallium"}});
//
// Asked of a chronicle: `answer` and `lines`, `explain`, `changes_on`, `alerts`, and `owed_on` for
// what is due. Asked of an answer: `charges`, `certify`, and of what it rests on,
// `*answer.evaluation`, the `value_history` of a parameter. Names in sentences are made by
// `called`.
//
// What this header includes is the library's interface, and all of it that is installed; until 1.0
// a minor version may change any of it. samples/embed/ is a whole program. "Semantics A 9" and
// FORMAT.md are texts of rules/, installed in share/doc/libinforce-dev.
//
// Nothing here reads a clock, an environment or a locale, or throws on account of a pack or a
// question: packs are answered by `Diagnostics`, words by `QuestionError`s.
//
// Threads. Every type is a plain value, or immutable once made, and the library keeps no state
// but the tables of zones, which it guards. So:
//   - one RuleBook, Chronicle or Answer may be read by any number of threads at once, with no lock;
//   - packs may be read and chronicles compiled on several threads at once, each its own;
//   - one object may not be changed (assigned, moved from, destroyed) while another thread uses it.
// Lifetimes. A Chronicle keeps the book of a ReadPacks alive, and an Answer all that it rests on:
// what was read may be moved, copied or dropped. Pointers inside of an answer, an instance or an
// alert lead into that book.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/alerts.h"
#include "engine/answer.h"
#include "engine/certificate.h"
#include "engine/changes.h"
#include "engine/charges.h"
#include "engine/chronicle.h"
#include "engine/explain.h"
#include "engine/names.h"
#include "engine/obligations.h"
#include "engine/parameters.h"
#include "engine/question.h"
#include "engine/read_question.h"
#include "rules/diagnostic.h"
#include "rules/load.h"
#include "rules/rule_book.h"
#include "timeline/result.h"
#include "timeline/zone.h"

namespace inforce {

/// Of this library, and of the program and the packs that come with it.
inline constexpr std::string_view version = "0.1.0";

/// Packs as they were read: proven, or with everything that keeps them from being so.
struct ReadPacks {
  std::shared_ptr<const RuleBook> book;  ///< nothing where there are errors, or no files at all
  Diagnostics found;                     ///< errors and warnings; warnings change no answer
  Sources sources;  ///< of a book that could not be made; else the book has them

  /// As `inforce check` shows them: place, code, the lines quoted, a hint. Empty: there are none.
  [[nodiscard]] std::string findings() const;
};

/// All packs of some folders, or single files, side by side: what two of them declare by one id is
/// an error. Then one after another those of `over` are laid on them, as `--also` and
/// `/etc/inforce/packs` lay theirs: a file of an instrument that is there already takes its place,
/// every other is added. A file told twice is there once and takes no place but its own, however
/// its path is spelled. What cannot be read from the disk, and that there is nothing to read, are
/// findings.
ReadPacks read_packs(const std::vector<std::string>& paths,
                     const std::vector<std::string>& over = {});

/// The same of packs that are in memory already: a program's own, or with the target
/// `inforce::packs` those shipped with this version (`embedded_files`).
ReadPacks read_files(std::vector<PackFile> files, const std::vector<std::string>& over = {});

/// The words of a question looked up in the chronicle's packs, and asked; or everything that is
/// the matter with them, with suggestions. A minute without an offset is one of `zone`.
Result<Answer, std::vector<QuestionError>> ask(const Chronicle& chronicle, const QuestionText& text,
                                               Zone zone = utc());

}  // namespace inforce
