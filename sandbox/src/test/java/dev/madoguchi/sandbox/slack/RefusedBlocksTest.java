package dev.madoguchi.sandbox.slack;

import static dev.madoguchi.sandbox.slack.Refusal.blocks;
import static dev.madoguchi.sandbox.slack.Refusal.plain;
import static dev.madoguchi.sandbox.slack.Refusal.times;
import static dev.madoguchi.sandbox.slack.Refusal.x;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedBlocksTest {

    static Stream<Refusal> blocksOfAMessage() {
        return Stream.of(
                blocks(
                        "a block without a type",
                        "{'text':'x'}",
                        "missing required field: type [json-pointer:/blocks/0]"),
                blocks(
                        "an unknown block",
                        "{'type':'banner'}",
                        "unsupported type: banner [json-pointer:/blocks/0/type]"),
                blocks(
                        "an alert, which is for modals",
                        "{'type':'alert','text':" + plain("x") + "}",
                        "unsupported type: alert [json-pointer:/blocks/0/type]"),
                blocks(
                        "51 blocks",
                        times(51, "{'type':'divider'}"),
                        "no more than 50 items allowed [json-pointer:/blocks]"),
                blocks(
                        "a property that is none",
                        "{'type':'divider','colour':'red'}",
                        "invalid additional property: colour [json-pointer:/blocks/0]"),
                blocks(
                        "a block_id used twice",
                        times(2, "{'type':'divider','block_id':'b'}"),
                        "`block_id` \"b\" already exists [json-pointer:/blocks/1/block_id]"),
                blocks(
                        "a block_id of 256 characters",
                        "{'type':'divider','block_id':'" + x(256) + "'}",
                        "must be less than 256 characters [json-pointer:/blocks/0/block_id]"),
                blocks(
                        "a section with nothing in it",
                        "{'type':'section'}",
                        "must define either `text` or `fields` [json-pointer:/blocks/0/type]"),
                blocks(
                        "a section of 3,001 characters",
                        "{'type':'section','text':" + plain(x(3001)) + "}",
                        "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
                blocks(
                        "an empty text",
                        "{'type':'section','text':" + plain("") + "}",
                        "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
                blocks(
                        "a text of no kind",
                        "{'type':'section','text':{'text':'x'}}",
                        "missing required field: type [json-pointer:/blocks/0/text]"),
                blocks(
                        "a mrkdwn text with emoji",
                        "{'type':'section','text':{'type':'mrkdwn','text':'x','emoji':true}}",
                        "invalid additional property: emoji [json-pointer:/blocks/0/text]"),
                blocks(
                        "eleven fields",
                        "{'type':'section','fields':[" + times(11, plain("x")) + "]}",
                        "no more than 10 items allowed [json-pointer:/blocks/0/fields]"),
                blocks(
                        "a field of 2,001 characters",
                        "{'type':'section','fields':[" + plain(x(2001)) + "]}",
                        "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]"),
                blocks(
                        "a header in mrkdwn",
                        "{'type':'header','text':{'type':'mrkdwn','text':'x'}}",
                        "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]"),
                blocks(
                        "a header of 151 characters",
                        "{'type':'header','text':" + plain(x(151)) + "}",
                        "must be less than 151 characters [json-pointer:/blocks/0/text/text]"),
                blocks(
                        "eleven things of context",
                        "{'type':'context','elements':[" + times(11, plain("x")) + "]}",
                        "no more than 10 items allowed [json-pointer:/blocks/0/elements]"),
                blocks(
                        "actions without any",
                        "{'type':'actions','elements':[]}",
                        "must provide at least 1 items [json-pointer:/blocks/0/elements]"),
                blocks(
                        "a picture without words for it",
                        "{'type':'image','image_url':'https://example.com/a.png'}",
                        "missing required field: alt_text [json-pointer:/blocks/0]"),
                blocks(
                        "a picture on this machine",
                        "{'type':'image','alt_text':'x','image_url':'http://127.0.0.1/a.png'}",
                        "downloading image failed [json-pointer:/blocks/0/image_url]"),
                blocks(
                        "a picture from nowhere",
                        "{'type':'image','alt_text':'x'}",
                        "must define either `image_url` or `slack_file` [json-pointer:/blocks/0]"),
                blocks(
                        "a file that nobody uploaded",
                        "{'type':'image','alt_text':'x','slack_file':{'id':'F012345678'}}",
                        "invalid slack file [json-pointer:/blocks/0/slack_file]"),
                blocks(
                        "rich text of an unknown kind",
                        "{'type':'rich_text','elements':[{'type':'rich_text_table','elements':[]}]}",
                        "unsupported type: rich_text_table [json-pointer:/blocks/0/elements/0/type]"),
                blocks(
                        "an empty leaf of rich text",
                        "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':"
                                + "[{'type':'text','text':''}]}]}",
                        "must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]"),
                blocks(
                        "a chart whose points miss a category",
                        "{'type':'data_visualization','title':'t','chart':{'type':'bar','axis_config':"
                                + "{'categories':['a','b']},'series':[{'name':'s','data':[{'label':'a','value':1}]}]}}",
                        "must contain exactly one data point per category"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocksOfAMessage")
    void slack_refuses_blocks_with(Refusal refusal) {
        try (var workspace = new Workspace()) {
            refusal.isSaidIn(workspace, Map.of("triage", workspace.triage.id()));
        }
    }
}
