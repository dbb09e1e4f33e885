# The shipped packs inside the program, so that it answers anywhere.
#
# Included: defines `inforce_packs`, a library with the text of every file in rules/packs.
# As a script (cmake -P): writes the .cpp for it. Each byte becomes a \x escape, so a pack may hold
# any byte whatever, and an adjacent literal per line keeps the compiler quick.

if(NOT CMAKE_SCRIPT_MODE_FILE)
  # The one glob of the build: packs come and go without a line of CMake.
  file(GLOB_RECURSE pack_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/rules/packs/*.yaml)
  list(SORT pack_files)
  set(pack_list ${PROJECT_BINARY_DIR}/rules/packs.list)
  set(packs_cpp ${PROJECT_BINARY_DIR}/rules/embedded_packs.cpp)
  string(REPLACE ";" "\n" pack_lines "${pack_files}")
  file(CONFIGURE OUTPUT ${pack_list} CONTENT "${pack_lines}\n" @ONLY)  # changes when a file goes
  add_custom_command(OUTPUT ${packs_cpp}
    COMMAND ${CMAKE_COMMAND} -D list=${pack_list} -D root=${PROJECT_SOURCE_DIR}/rules/packs
            -D out=${packs_cpp} -P ${CMAKE_CURRENT_LIST_FILE}
    DEPENDS ${pack_files} ${pack_list} ${CMAKE_CURRENT_LIST_FILE}
    COMMENT "Embedding rules/packs" VERBATIM)
  add_library(inforce_packs STATIC ${packs_cpp} ${CMAKE_CURRENT_LIST_DIR}/embedded_packs.h)
  target_include_directories(inforce_packs PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>)
  set_target_properties(inforce_packs PROPERTIES CXX_CLANG_TIDY "")
  return()
endif()

file(STRINGS ${list} paths)
set(entries "")
foreach(path IN LISTS paths)
  file(RELATIVE_PATH name ${root} ${path})
  file(SIZE ${path} size)
  file(READ ${path} hex HEX)
  string(REGEX REPLACE "(..)" "\\\\x\\1" escaped "${hex}")
  string(REGEX REPLACE "(................................................................)"
         "\\1\"\n\"" lines "${escaped}")
  string(APPEND entries "      {\"${name}\", {\n\"${lines}\", ${size}}},\n")
endforeach()
file(WRITE ${out} "// Written by rules/embed_packs.cmake from rules/packs.
#include \"rules/embedded_packs.h\"

namespace inforce {

const std::vector<EmbeddedFile>& embedded_packs() {
  static const std::vector<EmbeddedFile> files{
${entries}  };
  return files;
}

}  // namespace inforce
")
