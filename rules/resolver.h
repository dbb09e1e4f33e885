// Looks up one name at a time, and says what is the matter with it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "rules/diagnostic.h"
#include "rules/draft.h"
#include "rules/names.h"

namespace inforce {

/// What a name may stand for at its place, and how a message calls that.
struct Wanted {
  std::string_view what;  ///< "a provision or an event"
  bool instrument = false, provision = false, event = false;
  bool item = false, party = false, group = false;
};

class Resolver {
 public:
  Resolver(const Names& names, const Lost& lost, Diagnostics& out)
      : names_(names), lost_(lost), out_(out) {}

  /// Names without a slash are looked up in this instrument first.
  void enter(std::string instrument) { home_ = std::move(instrument); }

  void resolve(Reference& reference, const Wanted& wanted) const;
  void resolve(std::vector<Reference>& references, const Wanted& wanted) const;

  [[nodiscard]] Diagnostics& out() const { return out_; }

 private:
  struct Found {
    std::vector<const Named*> fitting;
    const Named* other = nullptr;  // of a kind that cannot stand there
  };
  [[nodiscard]] Found look_up(std::string_view name, const Wanted& wanted) const;
  [[nodiscard]] bool is_lost(const std::string& name, const Wanted& wanted) const;
  void report_unknown(const Marked<std::string>& name, const Wanted& wanted) const;
  [[nodiscard]] std::string suggestion(std::string_view name, const Wanted& wanted) const;

  const Names& names_;
  const Lost& lost_;
  Diagnostics& out_;
  std::string home_;
};

}  // namespace inforce
