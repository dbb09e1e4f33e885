#include "engine/inforce.h"

#include <iterator>
#include <utility>

namespace inforce {
namespace {

ReadPacks proven(std::vector<PackFile> files, ReadPacks read) {
  if (files.empty()) return read;
  if (auto book = load_packs(std::move(files), read.sources, read.found)) {
    read.book = std::make_shared<const RuleBook>(std::move(*book));
  }
  return read;
}

}  // namespace

std::string ReadPacks::findings() const {
  return render(found, book ? book->sources() : sources, Paint::plain);
}

ReadPacks read_packs(const std::vector<std::string>& paths) {
  ReadPacks read;
  std::vector<PackFile> files;
  for (const std::string& path : paths) {
    auto more = read_folder(path, PackFile::Layer::base, read.sources, read.found);
    files.insert(files.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
  }
  return proven(std::move(files), std::move(read));
}

ReadPacks read_files(std::vector<PackFile> files) { return proven(std::move(files), {}); }

Result<Answer, std::vector<QuestionError>> ask(const Chronicle& chronicle, const QuestionText& text,
                                               Zone zone) {
  const auto question = read_question(text, chronicle.book(), zone);
  if (!question) return failure(question.error());
  return chronicle.answer(*question);
}

}  // namespace inforce
