package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChildPathTest {

    private static final String MAPPER =
            "<mapper><select id='1'/><!-- x --><sql id='2'><select id='3'/></sql><insert id='4'/><select id='5'/></mapper>";

    private final XPath quick = new ChildPathFactory().newXPath();
    private final XPath full = XPathFactory.newDefaultInstance().newXPath();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mapper",
                "/mapper/select",
                "select|insert|update",
                "sql/select",
                "mapper",
                "nothing",
                "select[@id='5']",
                "//select",
                "@id"
            })
    void finds_what_the_full_one_finds(String path) throws Exception {
        var document = document();
        for (var from : List.<Node>of(document, document.getDocumentElement())) {
            assertThat(nodes(quick, path, from)).isEqualTo(nodes(full, path, from));
            assertThat(quick.evaluate(path, from, XPathConstants.NODE))
                    .isSameAs(full.evaluate(path, from, XPathConstants.NODE));
        }
    }

    @Test
    void texts_and_numbers_are_left_to_the_full_one() throws Exception {
        assertThat(quick.evaluate("count(/mapper/select)", document(), XPathConstants.NUMBER))
                .isEqualTo(2.0);
        assertThat(quick.evaluate("/mapper/insert/@id", document())).isEqualTo("4");
    }

    private static List<Node> nodes(XPath path, String expression, Node from) throws Exception {
        var nodes = (NodeList) path.evaluate(expression, from, XPathConstants.NODESET);
        var found = new ArrayList<Node>();
        for (int index = 0; index < nodes.getLength(); index++) {
            found.add(nodes.item(index));
        }
        return found;
    }

    private static Document document() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(MAPPER)));
    }
}
