// Certificates: computed, refused, or put on record and written.
#include <filesystem>

#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/commands/record.h"
#include "cli/recording.h"
#include "cli/render/certificate.h"
#include "cli/render/certificate_record.h"
#include "cli/store_words.h"
#include "cli/write_file.h"
#include "engine/certificate.h"

namespace inforce {
namespace {

std::string told(const CertificateContent& content) {
  const Style& style = content.setting.style;
  if (content.setting.form == Form::json) return certificate_json(content);
  const CertificatePage page = certificate_page(content);
  const bool markdown = content.setting.form == Form::markdown;
  return finish(markdown ? certificate_markdown(page) : certificate_text(page, style), style);
}

Said trouble(const std::string& text) { return {{}, text, ExitCode::in_or_out}; }

std::string written_to(const std::string& path, const AuditEntry& entry) {
  return path + ": certificate, entry " + std::to_string(entry.number) +
         " of the audit log; head " + std::to_string(entry.number) + ':' + entry.hash + '\n';
}

bool has_folder(const std::string& path) {
  const auto folder = std::filesystem::path(path).parent_path();
  std::error_code ignored;
  return folder.empty() || std::filesystem::is_directory(folder, ignored);
}

// Recorded first: a file that nobody can look up is no certificate.
Said issue(const Setting& setting, const RecordedLine& line, const Rendition& body,
           const GivenPacks& packs) {
  const auto& path = setting.options.output;
  if (path && !has_folder(*path)) {
    return trouble("inforce: " + *path + " could not be written: there is no such folder\n");
  }
  const auto entry = write_entry(setting, line, body, packs);
  if (!entry) {
    return trouble(entry.error() + "inforce: no certificate without a record; none is issued\n");
  }
  const std::string text = with_record(body.text, *entry, line.form);
  if (!path) return {text, {}, ExitCode::answered};
  const auto written = write_whole(*path, text);
  if (written) return {written_to(*path, *entry), {}, ExitCode::answered};
  return trouble(in_words(written.error()) + "  = hint: entry " + std::to_string(entry->number) +
                 " is on record, and nobody has its file: certify again\n");
}

}  // namespace

Said run_certificate(const Setting& setting) {
  std::vector<QuestionError> errors;
  const std::string date = only_date(setting, errors);
  const auto base = ground(setting);
  if (!base) return base.error();
  const auto question = read_question(setting, date, base->book());
  if (!question) errors.insert(errors.end(), question.error().begin(), question.error().end());
  if (!errors.empty()) return misspoken(errors, setting.style, "certify");
  const Answer answer = base->chronicle.answer(*question);
  const Certification certified = certify(answer);
  return {told({setting, base->chronicle, answer, certified}), base->note,
          certified.can_be_issued() ? ExitCode::answered : ExitCode::findings};
}

Said run_certify(const Setting& setting) {
  if (setting.options.verify) return run_certificate_check(setting);
  Setting with = for_writing(setting);
  const auto packs = std::make_shared<const GivenPacks>(gather_to_keep(with.options, with.packs));
  with.packs.given = packs;
  const Said said = run_certificate(with);
  if (said.code == ExitCode::findings && setting.record) return recorded(setting, run_certificate);
  if (said.code != ExitCode::answered) return said;
  RecordedLine line = recorded_line(setting, packs->base.files);
  line.form = setting.form;
  Said issued = issue(setting, line, recompute(line, packs), *packs);
  issued.err = said.err + issued.err;
  return issued;
}

}  // namespace inforce
