#include "cli/layered_proof.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "cli/render/answer_text.h"

namespace inforce {
namespace {

using Spot = std::tuple<std::string, int, int>;  // file, line, column

Spot spot(const Mark& mark, const Sources& sources) {
  return {sources.at(mark.file).name(), static_cast<int>(mark.line), static_cast<int>(mark.column)};
}

// Without what lies over the packs named or found; each with one layer more. The last is not all.
std::vector<Setting> lower_layers(const Setting& setting) {
  Setting base = setting;
  base.options.also.clear();
  base.packs.store = {};
  std::vector<Setting> all{base};
  const bool found = setting.options.words.empty() && setting.options.packs.empty();
  if (found) {
    all.front().packs.etc.reset();
    all.front().packs.local.clear();
    all.push_back(base);
  }
  for (const std::string& folder : setting.options.also) {
    base.options.also.push_back(folder);
    all.push_back(base);
  }
  return all;
}

/// One layer with those below it, loaded when it is asked for.
class Layer {
 public:
  explicit Layer(const Setting& setting)
      : packs_(load(setting.options.words, setting.options, setting.packs, {})) {
    for (FileId file = 0; file < packs_.texts().size(); ++file) {
      files_.insert(packs_.texts().at(file).name());
    }
  }

  [[nodiscard]] bool holds(const std::string& file) const { return files_.count(file) != 0; }

  // Does what stands there hold in this layer? Packs that cannot be asked say nothing.
  bool bears_out(const Spot& place) {
    if (!packs_.book || packs_.found.has_errors()) return false;
    if (!failing_) {
      failing_.emplace();
      Diagnostics found;
      prove(*packs_.book, found);
      for (const Diagnostic& one : found.all()) failing_->insert(spot(one.mark, packs_.texts()));
    }
    return failing_->count(place) == 0;
  }

 private:
  LoadedPacks packs_;
  std::set<std::string> files_;
  std::optional<std::set<Spot>> failing_;
};

class Layers {
 public:
  explicit Layers(const Setting& setting) : settings_(lower_layers(setting)) {}

  // Of the lowest layer in which the file lies; what lies in the highest alone has none below.
  bool is_overtaken(const Spot& place) {
    for (std::size_t i = 0; i < settings_.size(); ++i) {
      if (i == layers_.size()) layers_.emplace_back(settings_[i]);
      if (layers_[i].holds(std::get<0>(place))) return layers_[i].bears_out(place);
    }
    return false;
  }

 private:
  std::vector<Setting> settings_;
  std::vector<Layer> layers_;
};

}  // namespace

HowAsked how_asked(const Setting& setting) {
  Options options;
  options.packs = setting.options.words.empty() ? setting.options.packs : setting.options.words;
  options.also = setting.options.also;
  return {command_options(options), setting.today.day};
}

LayeredProof layered_proof(const Setting& setting, const LoadedPacks& packs) {
  LayeredProof proof;
  Diagnostics found;
  proof.proven = prove(*packs.book, found, how_asked(setting));
  Layers layers(setting);
  const bool kept_files = setting.packs.given != nullptr;
  for (const Diagnostic& one : found.in_file_order(packs.texts())) {
    const bool overtaken = !kept_files && layers.is_overtaken(spot(one.mark, packs.texts()));
    overtaken ? proof.overtaken.push_back(one) : proof.found.add(one);
  }
  return proof;
}

}  // namespace inforce
