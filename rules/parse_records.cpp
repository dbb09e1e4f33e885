// records.yaml (FORMAT.md, section 10): what an office enters about the provisions and instruments
// of other files. Read after all of those, since what it speaks of decides zone and sources.
#include <string>
#include <utility>

#include "rules/parse_date.h"
#include "rules/parse_file.h"
#include "rules/parse_window.h"
#include "rules/resolver.h"

namespace inforce {
namespace {

constexpr Wanted what_is_performed = {.what = "an obligation or a permission", .provision = true};
constexpr Wanted an_instrument = {.what = "an instrument", .instrument = true};
constexpr Choice<bool> misfit_words[] = {{"refused", false}, {"left out", true}};

class Records {
 public:
  Records(const Names& names, Draft& draft, Misfits& misfits, Diagnostics& found)
      : draft_(draft), misfits_(misfits), found_(found), resolver_(names, draft.lost, said_) {
    resolver_.enter("?");  // no instrument's id: names stand in full here
  }

  void read(const RecordsFile& file);

 private:
  void evidence(const PackNode& node, bool supposed);
  void look(const PackNode& node, bool supposed);
  Provision* performed(std::optional<Marked<std::string>> name);
  void settle();

  Draft& draft_;
  Misfits& misfits_;
  Diagnostics& found_;
  Diagnostics said_;  // of names: not all of it may matter
  Resolver resolver_;
};

Provision* Records::performed(std::optional<Marked<std::string>> name) {
  if (!name) return nullptr;
  Reference of = reference_to(std::move(*name));
  resolver_.resolve(of, what_is_performed);
  if (of.kind != Reference::Kind::provision) return nullptr;
  Provision& provision = draft_.provisions[of.index];
  if (provision.head == Head::obligation || provision.head == Head::permission) return &provision;
  said_.add({.code = Code::wrong_kind,
             .mark = of.name.mark,
             .message = in_quotes(of.name.value) +
                        " is neither an obligation nor a permission, so nothing is performed or "
                        "drawn under it",
             .also = {{provision.head_mark, "what it is"}},
             .hint = "name the obligation that was performed"});
  return nullptr;
}

void Records::evidence(const PackNode& node, bool supposed) {
  FieldReader fields(node, node.mark(), "a performance on record", found_);
  Provision* provision = performed(fields.id("of", IdForm::reference, Need::required));
  InstrumentFrame frame;
  if (provision != nullptr) {
    frame.index = provision->instrument;
    frame.zone = draft_.instruments[frame.index.index].zone;
  }
  auto made = read_evidence(fields, frame, Grounds::cited_or_told);
  if (provision == nullptr || !made) return;
  if (supposed) made->known = {};  // whatever day we look from, it is supposed
  provision->evidence.push_back(std::move(*made));
}

void Records::look(const PackNode& node, bool supposed) {
  FieldReader fields(node, node.mark(), "a look for later acts", found_);
  Reference at;
  if (auto name = fields.id("at", IdForm::reference, Need::required)) {
    at = reference_to(std::move(*name));
  }
  const auto day = fields.date("date", Need::required);
  Knowledge known;
  known.recorded = fields.date("recorded");
  known.withdrawn = fields.date("withdrawn");
  const auto note = fields.text("note");
  fields.finish();
  resolver_.resolve(at, an_instrument);
  if (!day || at.kind != Reference::Kind::instrument) return;
  if (supposed) known = {};  // as above
  draft_.instruments[at.index].looked.push_back(
      {*day, std::move(known), note ? note->value : std::string()});
}

void Records::settle() {
  misfits_.settle(said_, draft_, found_);
  said_ = {};
}

void Records::read(const RecordsFile& file) {
  FieldReader fields(file.root, whole_file(file.id), "a file of records", found_);
  const auto misfits = fields.choice("misfits", misfit_words);
  const auto entries = [&](std::string_view key) {
    auto nodes = fields.items(key);
    for (const PackNode* node : nodes) {
      if (misfits && misfits->value) misfits_.may_be_left_out(node->mark());
    }
    return nodes;
  };
  for (const PackNode* node : entries("evidence")) evidence(*node, file.supposed);
  for (const PackNode* node : entries("looked")) look(*node, file.supposed);
  fields.finish();
  settle();
}

}  // namespace

void parse_records(const std::vector<RecordsFile>& files, Draft& draft, Misfits& misfits,
                   Diagnostics& out) {
  if (files.empty()) return;
  Diagnostics told_later;  // what is declared twice is told when all names are resolved
  const Names names = names_of(draft, told_later);
  Records records(names, draft, misfits, out);
  for (const RecordsFile& file : files) records.read(file);
}

}  // namespace inforce
