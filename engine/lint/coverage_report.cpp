#include "engine/lint/coverage_report.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "engine/lint/linted.h"

namespace inforce {
namespace {

bool is_of(std::string_view place, std::string_view paragraph) {
  if (place.substr(0, paragraph.size()) != paragraph) return false;
  if (place.size() == paragraph.size()) return true;
  const auto next = static_cast<unsigned char>(place[paragraph.size()]);
  return std::isalnum(next) == 0 && next < 0x80;
}

bool names_paragraph(const std::vector<std::string>& places, const std::string& paragraph) {
  return std::any_of(places.begin(), places.end(),
                     [&](const std::string& place) { return is_of(place, paragraph); });
}

void add_once(std::vector<std::string>& places, const std::string& place) {
  if (place.empty() || std::find(places.begin(), places.end(), place) != places.end()) return;
  places.push_back(place);
}

std::vector<std::string> places_cited(const RuleBook& book, InstrumentId id) {
  std::vector<std::string> places;
  const auto take = [&](const std::vector<Cite>& cites) {
    for (const Cite& cite : cites) add_once(places, cite.at);
  };
  for (const ProvisionId provision : book.at(id).provisions) take(book.at(provision).cites);
  for (const EventId event : book.at(id).events) take(book.at(event).cites);
  for (const Claim& claim : book.claims()) {
    if (claim.instrument == id) take(claim.cites);
  }
  return places;
}

ParagraphCoverage coverage_of(const RuleBook& book, InstrumentId id) {
  const Instrument& instrument = book.at(id);
  std::vector<std::string> cited = places_cited(book, id);
  std::vector<std::string> left_out;
  for (const NotEncoded& left : instrument.not_encoded) add_once(left_out, left.at);
  ParagraphCoverage found{id, !instrument.paragraphs.empty(), {}, {}, {}};
  if (!found.listed) {
    found.encoded = std::move(cited);
    found.left_out = std::move(left_out);
    return found;
  }
  for (const Marked<std::string>& paragraph : instrument.paragraphs) {
    if (names_paragraph(cited, paragraph.value)) {
      found.encoded.push_back(paragraph.value);
    } else if (names_paragraph(left_out, paragraph.value)) {
      found.left_out.push_back(paragraph.value);
    } else {
      found.missing.push_back(paragraph);
    }
  }
  return found;
}

}  // namespace

std::vector<ParagraphCoverage> paragraph_coverage(const RuleBook& book) {
  std::vector<ParagraphCoverage> all;
  for (std::uint32_t index = 0; index < book.instruments().size(); ++index) {
    all.push_back(coverage_of(book, {index}));
  }
  return all;
}

/// R610: a paragraph of which the file says nothing.
void lint_paragraphs(const Linted& linted) {
  for (const ParagraphCoverage& one : paragraph_coverage(linted.book)) {
    for (const Marked<std::string>& paragraph : one.missing) {
      linted.out.add({.code = Code::missing_paragraph,
                      .mark = paragraph.mark,
                      .message = in_quotes(paragraph.value) + " of " +
                                 in_quotes(linted.book.at(one.instrument).id.value) +
                                 " is neither encoded nor left out on purpose",
                      .hint = "cite it as the 'at' of what it says, or give it an entry in "
                              "'not_encoded' that says why not"});
    }
  }
}

}  // namespace inforce
