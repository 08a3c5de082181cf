using System.Text.Json;
using Assistant.Screening;
using Assistant.Screening.Export;

namespace Assistant.Tests.Screening.Export;

public sealed class FhirReportTests
{
    [Fact]
    public void The_answers_stand_in_their_groups_with_code_and_words()
    {
        var response = Fhir(SomeRecord.Live());
        response.GetProperty("resourceType").GetString().ShouldBe("QuestionnaireResponse");
        response.GetProperty("questionnaire").GetString().ShouldBe($"urn:x-screening:made-up|{SomeRecord.Questionnaire.Hash}");
        response.GetProperty("status").GetString().ShouldBe("completed");
        response.GetProperty("subject").GetProperty("identifier").GetProperty("value").GetString().ShouldBe(SomeRecord.Reference);
        Answers(response).ShouldBe(
        [
            ("danger", "no=No"), ("missing", "recent=Recently"), ("missing.evidence", "record=Child's record"), ("missing.evidence", "police=Police record"), ("far", "not-known=Not known"),
            ("injury", "none=No"), ("fields", "school=School"), ("note", "The school rang twice."),
        ]);
    }

    [Fact]
    public void What_does_not_apply_is_not_in_it()
    {
        var session = SomeRecord.Live().Session;
        var changed = SomeRecord.Live() with { Session = session with { Stage = ScreeningStage.Review, Answers = session.Answers.SetItem("missing", ItemAnswer.Of("none")) } };
        var response = Fhir(changed);
        response.GetProperty("status").GetString().ShouldBe("in-progress");
        Answers(response).Select(a => a.LinkId).ShouldBe(["danger", "missing", "injury", "fields", "note"]);
        response.GetProperty("extension").EnumerateArray().Select(e => e.GetProperty("url").GetString()).ShouldBe(["urn:x-screening:tool"]);
    }

    [Fact]
    public void Practice_has_no_subject_and_is_marked_as_no_real_data()
    {
        var response = Fhir(SomeRecord.Practice());
        response.TryGetProperty("subject", out _).ShouldBeFalse();
        response.GetProperty("meta").GetProperty("security")[0].GetProperty("code").GetString().ShouldBe("HTEST");
        Fhir(SomeRecord.Live()).TryGetProperty("meta", out _).ShouldBeFalse();
        response.ToString().ShouldNotContain("zebra", Case.Insensitive);
    }

    [Fact]
    public void The_outcome_and_the_judgement_stand_in_extensions()
    {
        var extensions = Fhir(SomeRecord.Live()).GetProperty("extension");
        extensions[0].GetProperty("valueString").GetString().ShouldBe("Made up, November 2026. Made up for tests.");
        extensions[1].GetProperty("valueCoding").GetProperty("code").GetString().ShouldBe("talk");
        extensions[2].GetProperty("extension").EnumerateArray().Select(e => e.GetProperty("url").GetString()).ShouldBe(["agrees", "judged", "reason"]);
    }

    [Fact]
    public void It_keeps_the_rules_of_the_format()
    {
        var begun = SomeRecord.Live(reference: null) with { Session = ScreeningSession.Begin(SomeRecord.Questionnaire, freeText: true) };
        foreach (var record in new[] { SomeRecord.Live(), SomeRecord.Practice(), begun, SomeRecord.Live(reference: " \u0001 ", note: "\u0007 ") }) FhirRules.Faults(Fhir(record)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"resourceType\":\"QuestionnaireResponse\"}", "status")]
    [InlineData("{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"done\"}", "status")]
    [InlineData("{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\",\"score\":7}", "score")]
    [InlineData("{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\",\"item\":[{\"text\":\"x\"}]}", "linkId")]
    [InlineData("{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\",\"item\":[{\"linkId\":\"x\",\"text\":\" \"}]}", "blank")]
    [InlineData("{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\",\"item\":[{\"linkId\":\"x\",\"answer\":[{\"valueString\":\"a\",\"valueCoding\":{\"code\":\"b\"}}]}]}", "one value")]
    public void The_rules_see_what_is_wrong(string json, string complaint) =>
        FhirRules.Faults(JsonDocument.Parse(json).RootElement).ShouldContain(f => f.Contains(complaint, StringComparison.Ordinal));

    private static JsonElement Fhir(ScreeningRecord record) => JsonDocument.Parse(SomeRecord.Exports.Export(record, ExportFormat.Fhir).Bytes).RootElement;

    private static IReadOnlyList<(string LinkId, string Said)> Answers(JsonElement response) =>
        [.. from g in response.GetProperty("item").EnumerateArray()
            from item in g.GetProperty("item").EnumerateArray()
            where item.TryGetProperty("answer", out _)
            from answer in item.GetProperty("answer").EnumerateArray()
            select (item.GetProperty("linkId").GetString()!, answer.TryGetProperty("valueCoding", out var coding) ? $"{coding.GetProperty("code").GetString()}={coding.GetProperty("display").GetString()}" : answer.GetProperty("valueString").GetString()!)];
}
