#include "cli/render/untold_text.h"

#include <algorithm>

#include "cli/render/words.h"
#include "engine/evaluation.h"

namespace inforce {
namespace {

void add_once(std::vector<std::string>& list, const std::string& one) {
  if (one.empty() || std::find(list.begin(), list.end(), one) != list.end()) return;
  list.push_back(one);
}

std::string joined(const std::vector<std::string>& list, const char* between) {
  std::string text;
  for (const std::string& one : list) text += (text.empty() ? "" : between) + one;
  return text;
}

// "it is military" said of the end use: "the end use is military".
std::string said_of(const std::string& fact, const std::string& if_so) {
  const bool pronoun = if_so.rfind("it ", 0) == 0;
  return pronoun && !fact.empty() ? fact + if_so.substr(2) : if_so;
}

std::string said(const Together& way) {
  std::vector<std::string> facts;
  for (const Missing& one : way) add_once(facts, said_of(one.fact, one.if_so));
  return joined(facts, " and ");
}

// What one fact would have to be; of many cases only the first is named.
std::string cases(const std::vector<Together>& ways, const std::string& fact) {
  std::vector<std::string> found;
  for (const Together& way : ways) {
    if (way.front().fact == fact) add_once(found, said(way));
  }
  if (found.size() == 1) return found.front();
  const bool alike = found[1].rfind(fact, 0) == 0;  // "the origin is China or is not China"
  if (found.size() == 2) {
    return found[0] + (alike ? " or" + found[1].substr(fact.size()) : ", or " + found[1]);
  }
  return found.front() + ", or one of " + std::to_string(found.size() - 1) + " other cases below";
}

// The ways have one number of facts: of one fact each, or of several that are needed together.
std::vector<std::string> conditions_of(const std::vector<Together>& ways) {
  std::vector<std::string> found;
  if (ways.empty()) return found;
  if (ways.front().size() == 1) {
    for (const Together& way : ways) add_once(found, cases(ways, way.front().fact));
    return found;
  }
  for (const Together& way : ways) add_once(found, said(way));
  if (found.size() <= 2) return found;
  return {found.front() + ", or in one of " + std::to_string(found.size() - 1) +
          " other cases below"};
}

std::string lacking(const Finding& finding) {
  std::vector<std::string> facts;
  for (const OpenPoint& point : finding.open_points) {
    if (point.kind != OpenKind::facts) continue;
    add_once(facts, point.sentence + (point.settle.empty() ? "" : " (" + point.settle + ')'));
  }
  return joined(facts, "; ");
}

std::string also_open(const Finding& finding) {
  std::vector<std::string> points;
  for (const OpenPoint& point : finding.open_points) {
    if (point.kind != OpenKind::facts) add_once(points, point.sentence);
  }
  return joined(points, "; ");
}

struct Untold {
  std::string is;  ///< sign and word: "■? prohibition"
  std::string lacks;
  std::vector<const Finding*> findings;
};

std::string head_of(const Finding& finding, const Provision& provision) {
  const bool control = provision.head == Head::control;
  const Effect effect = finding.effect.greatest;
  const std::string mark =
      toned(control ? tone(effect) : tone(provision), control ? sign(effect) : sign(provision));
  return mark + toned(Tone::magenta, "?") + ' ' +
         padded(control ? std::string(word(effect)) : what(provision, finding), 15);
}

std::vector<Untold> grouped(const std::vector<const Finding*>& findings, const RuleBook& book) {
  std::vector<Untold> groups;
  for (const Finding* finding : findings) {
    const std::string is = head_of(*finding, book.at(finding->provision));
    const std::string lacks = lacking(*finding);
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const Untold& group) {
      return group.is == is && group.lacks == lacks;
    });
    if (same == groups.end()) {
      groups.push_back({is, lacks, {finding}});
    } else {
      same->findings.push_back(finding);
    }
  }
  return groups;
}

std::string member(const Finding& finding, const RuleBook& book, const Style& style) {
  const Provision& provision = book.at(finding.provision);
  std::string text = provision.id;
  if (!provision.title.empty()) text += "  " + provision.title;
  text = paragraph(text, 4, style);
  const std::string open = also_open(finding);
  return open.empty() ? text : text + paragraph("also open: " + open, 8, style);
}

}  // namespace

std::string untold_conditions(const Answer& answer) {
  std::vector<std::string> options;
  // Who is told but on no list of the packs is not untold; nor are goods told by a wide word.
  const bool names_parties = answer.question.parties || !answer.question.unlisted_names.empty();
  const bool names_goods = answer.question.item || answer.question.number;
  for (const Together& way : answer.worst_if) {
    for (const Missing& one : way) add_once(options, one.option);
  }
  if (answer.worst_if.empty()) {
    for (const Missing& one : answer.missing) add_once(options, one.option);
  }
  const auto is_told = [&](const std::string& option) {
    return (names_parties && option == "--party") || (names_goods && option == "--item");
  };
  options.erase(std::remove_if(options.begin(), options.end(), is_told), options.end());
  const std::vector<std::string> conditions = conditions_of(answer.worst_if);
  std::string text;
  if (!conditions.empty()) text += ", if " + joined(conditions, ", or if ");
  return text + (options.empty() ? "" : " (not told: " + joined(options, ", ") + ')');
}

std::string untold_text(const Answer& answer, const std::vector<const Finding*>& findings,
                        const Style& style) {
  const RuleBook& book = answer.evaluation->book();
  std::string text;
  for (const auto& [is, lacks, members] : grouped(findings, book)) {
    text += hanging(is, lacks, style);
    for (const Finding* finding : members) text += member(*finding, book, style);
  }
  return text;
}

}  // namespace inforce
