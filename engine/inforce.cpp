#include "engine/inforce.h"

#include <utility>

namespace inforce {
static_assert(version == INFORCE_VERSION);

namespace {

// What could be read, with `over` laid on it, put to the proof.
ReadPacks proven(std::vector<PackFile> files, const std::vector<std::string>& over,
                 ReadPacks read) {
  for (const std::string& path : over) {
    files = layered(std::move(files),
                    read_folder(path, PackFile::Layer::base, read.sources, read.found));
  }
  if (auto book = load_packs(std::move(files), read.sources, read.found)) {
    read.book = std::make_shared<const RuleBook>(std::move(*book));
  }
  return read;
}

}  // namespace

std::string ReadPacks::findings() const {
  return render(found, book ? book->sources() : sources, Paint::plain);
}

ReadPacks read_packs(const std::vector<std::string>& paths, const std::vector<std::string>& over) {
  ReadPacks read;
  std::vector<PackFile> files;
  for (const std::string& path : paths) {
    files = beside(std::move(files),
                   read_folder(path, PackFile::Layer::base, read.sources, read.found));
  }
  return proven(std::move(files), over, std::move(read));
}

ReadPacks read_files(std::vector<PackFile> files, const std::vector<std::string>& over) {
  return proven(std::move(files), over, {});
}

Result<Answer, std::vector<QuestionError>> ask(const Chronicle& chronicle, const QuestionText& text,
                                               Zone zone) {
  const auto question = read_question(text, chronicle.book(), zone);
  if (!question) return failure(question.error());
  return chronicle.answer(*question);
}

}  // namespace inforce
