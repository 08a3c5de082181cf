using System.Text.Json;
using Assistant.Commands;

namespace Assistant.Tests.Commands;

public sealed class AskCommandTests
{
    private static readonly AskCommand.Asker Nobody = new(null, null);

    [Fact]
    public async Task Ask_json_prints_one_object_with_the_very_words_at_their_offsets()
    {
        var output = new StringWriter();
        (await AskCommand.AskOnceAsync(Some.Assistant, "nrm consent parent", Nobody, json: true, output)).ShouldBe(0);
        var answer = JsonDocument.Parse(output.ToString()).RootElement;
        answer.EnumerateObject().Select(p => p.Name).ShouldBe(["id", "question", "status", "intent", "moment", "completeness", "answer", "citations", "elapsedMs"]);
        answer.GetProperty("status").GetString().ShouldBe("answered");
        foreach (var citation in answer.GetProperty("citations").EnumerateArray().Where(c => c.GetProperty("held").GetBoolean()))
        {
            var file = File.ReadAllText(Checkout.Content.PathOf(citation.GetProperty("file").GetString()!));
            file[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()].ShouldBe(citation.GetProperty("quote").GetString());
            citation.GetProperty("url").GetString().ShouldStartWith("/sources/");
        }
    }

    [Fact]
    public async Task Every_mark_in_an_answer_has_its_citation()
    {
        var output = new StringWriter();
        await AskCommand.AskOnceAsync(Some.Assistant, "what do I do after an NRM discontinuance", Nobody, json: true, output);
        var answer = JsonDocument.Parse(output.ToString()).RootElement;
        var numbers = answer.GetProperty("citations").EnumerateArray().Select(c => c.GetProperty("number").GetInt32()).ToList();
        numbers.ShouldBe(Enumerable.Range(1, numbers.Count));
        foreach (var number in numbers) answer.GetProperty("answer").GetString()!.ShouldContain($"[{number}]");
    }

    [Fact]
    public async Task A_file_of_questions_is_answered_line_by_line_in_order()
    {
        var file = Temporary("""{"id":"a","q":"what is redthread"}""", "", """{"id":"b","q":"what time is it","role":"teacher"}""");
        var output = new StringWriter();
        (await AskCommand.AskFileAsync(Some.Assistant, file, Nobody, output, TextWriter.Null)).ShouldBe(0);
        output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()).ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"id":"a"}""")]
    [InlineData("[1]")]
    public async Task A_line_that_cannot_be_read_is_named_and_the_exit_code_is_2(string line)
    {
        var errors = new StringWriter();
        (await AskCommand.AskFileAsync(Some.Assistant, Temporary("""{"id":"a","q":"nrm"}""", line), Nobody, TextWriter.Null, errors)).ShouldBe(2);
        errors.ToString().ShouldContain(":2: ");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named_and_the_exit_code_is_2()
    {
        var errors = new StringWriter();
        (await AskCommand.AskFileAsync(Some.Assistant, new FileInfo("/nowhere/questions.jsonl"), Nobody, TextWriter.Null, errors)).ShouldBe(2);
        errors.ToString().ShouldContain("/nowhere/questions.jsonl");
    }

    private static FileInfo Temporary(params string[] lines)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("ask-").FullName, "questions.jsonl");
        File.WriteAllLines(path, lines);
        return new FileInfo(path);
    }
}
