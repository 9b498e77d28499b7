import Testing

@testable import Document

@Suite struct XMLTokenizerTests {
  private func tokens(_ xml: String) throws -> [String] {
    var tokenizer = XMLTokenizer(Array(xml.utf8))
    var found: [String] = []
    while let token = try tokenizer.next() {
      switch token {
      case .text(let range): found.append(tokenizer.string(range))
      case .start(let tag): found.append("<\(tag.name)>")
      case .end(let name): found.append("</\(name)>")
      }
    }
    return found
  }

  @Test func tagsAndText() throws {
    #expect(
      try tokens("<?xml version='1.0'?><!-- <no> --><a x='1>2'>b&amp;c<d/><![CDATA[e <f>]]></a>")
        == ["<a>", "b&c", "<d>", "</d>", "e <f>", "</a>"])
  }

  @Test func namespacesHaveTheirUsualNames() throws {
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    #expect(try tokens("<x:p xmlns:x='\(word)'><x:r/></x:p>") == ["<w:p>", "<w:r>", "</w:r>", "</w:p>"])
    #expect(try tokens("<package xmlns='http://www.idpf.org/2007/opf'/>") == ["<opf:package>", "</opf:package>"])
  }

  @Test func aDocumentTypeMayNameButNotDeclare() throws {
    #expect(try tokens("<!DOCTYPE html PUBLIC 'x' 'http://example.org/x.dtd'><a/>") == ["<a>", "</a>"])
    #expect(throws: DocumentError.damaged("its XML declares entities of its own")) {
      try tokens("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")
    }
  }

  @Test(arguments: [
    "<", "</", "<a", "<a b", "<a b='", "<!--", "<![CDATA[", "<?", "<!DOCTYPE", "</a>", ">", "<>", "< a>",
  ])
  func endsWhateverComes(xml: String) throws { _ = try tokens(xml) }
}
