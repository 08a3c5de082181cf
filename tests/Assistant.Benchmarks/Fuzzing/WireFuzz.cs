using System.Text;
using System.Text.Json;
using Assistant.Answers.Cards;
using Assistant.Answers.Records;
using Assistant.Commands;
using Assistant.Contacts;
using Assistant.Conversations;
using Assistant.LocalChat;
using Assistant.Messages;
using Assistant.Moments.Reminders;
using Assistant.Pages.Forms;
using Assistant.Quizzes.Cards;
using Assistant.Quizzes.Groups;
using Assistant.Screening.Cards;
using Assistant.Sources;
using Assistant.Sources.Library;
using Assistant.Teams;
using Assistant.Teams.Messages;
using Microsoft.AspNetCore.Http;
using static Assistant.Benchmarks.Fuzzing.FuzzTarget;

namespace Assistant.Benchmarks.Fuzzing;

/// <summary>What comes to the server's doors.</summary>
internal static class WireFuzz
{
    private static readonly string[] Json = ["\"type\":", "\"message\"", "\"invoke\"", "\"text\":", "\"value\":", "\"conversation\":{\"id\":\"c\"}", "\"serviceUrl\":\"http://127.0.0.1/\"", "{\"a\":", "[[[[", "null", "\"<at>x</at>\"", "\"\\ud83d\""];

    public static FuzzTarget Activity(AssistantHost host) => new("activity", Samples(host), bytes =>
    {
        if (Read(bytes, TeamsJson.Wire.Activity) is not { } activity || TurnCheck.FaultIn(activity) is not null) return false;
        var text = Teams.Messages.Mentions.Strip(activity, "someone");
        Demand(text.Length <= (activity.Text?.Length ?? 0) + 8 * (activity.Text?.Length ?? 0), "a text grows without end");
        _ = (PersonalDetailsCard.TextFrom(activity), PersonKey.Of(activity), ConversationKey.Of(activity), Hosting.Telemetry.TurnKinds.Of(activity), UnusedInvokes.Answer(new Turn(activity, new Conversation(ConversationKey.Of(activity)), host.Current)));
        _ = (activity.Value?.As(TeamsJson.Wire.AdaptiveCardInvokeValue), activity.Value?.As(TeamsJson.Wire.MessagingExtensionQuery));
        return true;
    })
    { Tokens = Json };

    public static FuzzTarget CardData(AssistantHost host) => new("card-data", CardSeeds(), bytes =>
    {
        JsonElement data;
        try
        {
            using var json = JsonDocument.Parse(bytes);
            data = json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return false;
        }
        var (command, quiz) = (PressedCommand.Read(data), PressedQuiz.Read(data));
        if (command is not null) _ = PressedCommand.WordsIn(command);
        if (quiz is not null) _ = PressedQuiz.WordsIn(quiz);
        var (form, fault) = ReminderForm.Read(data, host.Knowledge.Safety, host.Time.GetUtcNow());
        Demand(form is null != fault is null, "a form is neither read nor refused");
        return command is not null || quiz is not null || form is not null;
    })
    { Tokens = [.. Json, "\"do\":\"answer\"", "\"revision\":\"1\"", "\"answer\":\"a,b\""] };

    public static FuzzTarget DirectLine(AssistantHost host) => new("direct-line", [.. Samples(host), .. Of("""{"user":{"id":"dl_1","name":"Practitioner","role":"user"}}""", """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","version":"1.5","body":[]}}""")], bytes =>
    {
        var start = Read(bytes, DirectLineJson.Wire.DirectLineStart);
        return Read(bytes, TeamsJson.Wire.Activity) is not null | start is not null | LocalChat.PressedCard.In(TextOf(bytes)) is not null;
    })
    { Tokens = Json };

    public static FuzzTarget Form(AssistantHost host) => new("form", Of(
        "status=answered&feedback=like&source=bscp-2019-20-02&from-day=1&from-month=11&from-year=2026&to-day=22&to-month=11&to-year=2026&page=2", "title=A+procedure&publisher=Council&authority=local-procedure&area=Birmingham&published-day=1&published-month=2&published-year=2026",
        "form=held&authority=statute&area=England&state=current", "q=what+happens+after+an+NRM+decision&role=nurse&why=%C3%A9%20%F0%9F%98%80"), bytes =>
    {
        var context = new DefaultHttpContext { Request = { Method = "POST", ContentType = "application/x-www-form-urlencoded", Body = new MemoryStream(bytes), ContentLength = bytes.Length } };
        FormValues values;
        try
        {
            values = FormValues.ReadAsync(context.Request).GetAwaiter().GetResult();
        }
        // How the framework refuses a form that has too many fields, or too long ones.
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return false;
        }
        Query(values, host);
        context.Request.QueryString = new QueryString($"?{TextOf(bytes)}");
        Query(RecordFilter.ValuesOf(context.Request.Query), host);
        _ = LibraryFilter.Read(context.Request.Query);
        return values.All.Count > 0;
    })
    { Tokens = ["&", "=", "%", "%00", "%u0041", "+", "from-day=31", "from-month=2", "from-year=9999", "[]", ";"] };

    public static FuzzTarget Address(AssistantHost host)
    {
        var document = host.Knowledge.Documents.MinBy(d => d.Text.Length)!;
        return OfText("address", ["K7QF-2M9T", "reference k7qf 2m9t", "10234-10391", "0-10", "bscp-2019-20-02", "2026-11-22", "14:30", "3pm", "ABC234", "county lines"], text =>
        {
            var reference = AnswerReference.Parse(text);
            Demand(reference is null || reference.ToString() is { Length: 9 } said && AnswerReference.Parse(said) == reference, "a reference does not read as itself");
            var place = Place.Read(text, document.Text);
            Demand(place is null || place.Start >= 0 && place.End <= document.Text.Length && place.Start < place.End, "a place lies outside its text");
            var code = JoinCode.In(text);
            var at = LondonTime.Read(text, text);
            _ = (LondonTime.Read(text, "14:30"), LondonTime.Read("2026-11-22", text), host.Knowledge.Catalogue.Find(text));
            return reference is not null || place is not null || code is not null || at is not null;
        }) with
        { Tokens = ["-", ":", "00:00", "24:00", "29/02/2027", "tomorrow", "99999999999"] };
    }

    private static void Query(FormValues values, AssistantHost host)
    {
        var filter = RecordFilter.Read(values);
        Demand(filter.From is null || filter.From.Value.Year >= 1000, "a date that is none was read");
        var query = RecordFilter.Query(values);
        Demand(query.Length == 0 || query[0] == '?' && !query.AsSpan(1).ContainsAny("<>\"' \r\n"), "an address is not escaped");
        _ = host;
    }

    private static T? Read<T>(byte[] bytes, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<byte[]> CardSeeds() => Of(
        """{"do":"answer","questionnaire":"exploitation-indicators","draft":"d1","revision":"3","item":"q1","answer":"yes"}""", """{"do":"judge","draft":"d1","revision":"4","answer":"agree"}""", """{"do":"menu"}""",
        """{"do":"read","questionnaire":"x","at":"2"}""", """{"do":"answer","paper":"p","item":"s1.q1","answer":"a, b","sure":"Certain","place-0":"b","place-1":"a"}""", """{"do":"move","group":"q","item":"s1","step":"reveal"}""",
        """{"do":"join","code":"ABC234","named":"yes"}""", """{"date":"2026-11-21","time":"14:30","back-date":"2026-11-22","back-time":"09:00","reference":"CASE-12"}""");

    private static List<byte[]> Samples(AssistantHost host) =>
        [.. Directory.EnumerateFiles(Path.Combine(host.Content.Root, "tests", "Assistant.Tests", "Samples"), "*.json").Order(StringComparer.Ordinal)
            .Select(f => JsonDocument.Parse(File.ReadAllBytes(f)).RootElement.Property("activity")).OfType<JsonElement>().Select(a => JsonSerializer.SerializeToUtf8Bytes(a))];

    private static List<byte[]> Of(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
