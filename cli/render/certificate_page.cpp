#include <algorithm>
#include <map>

#include "cli/render/answer_text.h"
#include "cli/render/assumptions.h"
#include "cli/render/certificate.h"
#include "cli/render/date_words.h"
#include "cli/render/words.h"

namespace inforce {
namespace {

using Section = CertificateSection;

std::string date_asked(const Answer& answer) {
  const When& when = answer.question.when;
  if (answer.question.tells_dates()) return "the dates stated";
  return when.minute ? iso_utc(*when.minute) : day_text(when.day) + ", in each act's own zone";
}

bool lies_ahead(const CertificateContent& content) {
  const Date today = content.setting.today.day;
  const Question& question = content.answer.question;
  if (!question.tells_dates()) return question.when.day > today;
  return std::any_of(question.dates.begin(), question.dates.end(),
                     [today](const auto& date) { return date && date->day > today; });
}

Section question(const CertificateContent& content) {
  const Options& options = content.setting.options;
  Section made{"QUESTION", {}, {}};
  if (options.ref) made.rows.push_back({"reference", *options.ref});
  made.rows.push_back({"date", date_asked(content.answer)});
  made.rows.push_back({"as known by", "the end of " + iso(content.answer.known_by)});
  made.rows.push_back({"asked", iso_utc(content.setting.today.at)});
  for (const auto& [fact, value] : facts_told(options)) made.rows.push_back({fact, value});
  std::string untold;
  for (const std::string& name : facts_untold(options))
    untold += (untold.empty() ? "" : ", ") + name;
  if (!untold.empty()) made.rows.push_back({"not stated", untold});
  const std::string stood_for = stood_for_text(content.answer.question);
  if (!stood_for.empty()) made.sentences.push_back(stood_for + '.');
  return made;
}

Section effects(const Answer& answer) {
  return {"ANSWER",
          {{"certain", std::string(word(answer.certain))},
           {"cautious", std::string(word(answer.cautious))},
           {"at worst", std::string(word(answer.at_worst))}},
          {}};
}

std::string ids(const std::vector<ProvisionId>& provisions, const RuleBook& book) {
  std::string text;
  for (const ProvisionId id : provisions) text += (text.empty() ? "" : ", ") + book.at(id).id;
  return text;
}

Section lacking(const CertificateContent& content) {
  Section made{"WHAT STANDS AGAINST IT", {}, {}};
  for (const Lack& one : content.certified.lacking) {
    std::string text = one.sentence;
    if (text.back() == '.') text.pop_back();
    if (!one.provisions.empty()) text += " [" + ids(one.provisions, content.chronicle.book()) + ']';
    made.rows.push_back(
        {std::string(word(one.kind)), text + ". To settle it: " + one.settle + '.'});
  }
  return made;
}

// In a certificate each provision by name; in a refusal the others are only counted.
void add_groups(const CertificateContent& content, CertificatePage& page) {
  const RuleBook& book = content.chronicle.book();
  for (const OutGroup& group : content.certified.groups) {
    Section made{
        std::string(word(group.reason)) + ": " + std::to_string(group.provisions.size()), {}, {}};
    for (const RuledOut& one : group.provisions) {
      made.rows.push_back({book.at(one.provision).id, one.sentence});
    }
    page.sections.push_back(std::move(made));
  }
}

Section sum(const Certification& certified) {
  Section made{"ALL PROVISIONS LOOKED AT", {}, {}};
  const auto add = [&made](std::string_view what, std::size_t count) {
    made.rows.push_back({std::string(what), std::to_string(count)});
  };
  for (const OutGroup& group : certified.groups) add(word(group.reason), group.provisions.size());
  if (!certified.standing.empty()) add("apply, or may", certified.standing.size());
  add("together, and in the rule set", certified.provisions);
  return made;
}

// Instruments by the day of their latest look; those nobody ever looked for, last.
Section looks(const CertificateContent& content) {
  const RuleBook& book = content.chronicle.book();
  std::map<std::string, std::vector<std::string>> by_day;
  for (std::uint32_t i = 0; i < book.instruments().size(); ++i) {
    const InstrumentId id{i};
    if (!content.chronicle.known().holds(id)) continue;
    const auto look = content.chronicle.known().last_look(id);
    by_day[look ? iso(*look) : "never"].push_back(book.at(id).id.value);
  }
  Section made{"LATEST SEARCH FOR LATER ACTS", {}, {}};
  for (const auto& [day, instruments] : by_day) {
    std::string text = counted(instruments.size(), "instrument") + ':';
    for (const std::string& one : instruments) text += ' ' + one;
    made.rows.push_back({day, text});
  }
  return made;
}

std::string pack_of(const Coverage& entry, const RuleBook& book) {
  for (const Pack& pack : book.packs()) {
    const bool here = std::any_of(pack.covers.begin(), pack.covers.end(),
                                  [&](const Coverage& one) { return &one == &entry; });
    if (here) return pack.id.value;
  }
  return {};
}

Section coverage(const CertificateContent& content) {
  Section made{"COVERED BY", {}, {}};
  for (const Coverage* entry : content.certified.covers) {
    std::string text(word(entry->subject));
    text += entry->complete_claimed ? ", said to be complete" : ", without a claim to be complete";
    made.rows.push_back({pack_of(*entry, content.chronicle.book()), text});
  }
  return made;
}

Section not_covered(const CertificateContent& content) {
  Section made{"NOT COVERED", {}, {}};
  for (const Uncovered& one : content.answer.uncovered) made.sentences.push_back(one.sentence);
  made.sentences.emplace_back(
      "Law that the rule set does not hold, and acts published after the latest searches.");
  if (lies_ahead(content)) {
    made.sentences.emplace_back("A date lies ahead: holds only if no further act is published.");
  }
  made.sentences.emplace_back("This is no legal advice.");
  return made;
}

Section made_with(const CertificateContent& content) {
  const RuleBook& book = content.chronicle.book();
  Section made{
      "MADE WITH",
      {{"inforce", INFORCE_VERSION},
       {"rules", "set " + book.digest() + ", " + counted(book.provisions().size(), "provision")}},
      {}};
  for (const Replacement& one : book.replacements()) {
    made.sentences.push_back(words(one));
  }
  return made;
}

}  // namespace

CertificatePage certificate_page(const CertificateContent& content) {
  const Certification& certified = content.certified;
  CertificatePage page;
  page.title =
      certified.can_be_issued()
          ? "Certificate: nothing of " + counted(certified.provisions, "provision") + " applies"
          : "No certificate: " + counted(certified.lacking.size(), "thing") +
                (certified.lacking.size() == 1 ? " stands" : " stand") + " against it";
  const Date known_by = content.answer.known_by;
  if (known_by != content.setting.today.day) page.title += ", as known on " + iso(known_by);
  page.sections.push_back(question(content));
  page.sections.push_back(effects(content.answer));
  if (certified.can_be_issued()) {
    add_groups(content, page);
  } else {
    page.sections.push_back(lacking(content));
  }
  page.sections.push_back(sum(certified));
  page.sections.push_back(looks(content));
  page.sections.push_back(coverage(content));
  page.sections.push_back(not_covered(content));
  page.sections.push_back(made_with(content));
  const auto empty = [](const Section& one) { return one.rows.empty() && one.sentences.empty(); };
  page.sections.erase(std::remove_if(page.sections.begin(), page.sections.end(), empty),
                      page.sections.end());
  return page;
}

}  // namespace inforce
