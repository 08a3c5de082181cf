using Assistant.Commands;
using Assistant.Pages;
using Assistant.Quizzes.Groups;
using Assistant.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Quizzes.Results;

/// <summary>The results of a quiz, for the trainer who was given a ticket in the chat: as a page and as a file with the same figures.</summary>
public static class ResultsEndpoint
{
    private const string Purpose = "quiz-results", Path = "/quizzes/results";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet($"{Path}/{{ticket}}", Show);
        app.MapGet($"{Path}.csv/{{ticket}}", Save);
    }

    /// <summary>What opens the results of that quiz for a while. Only its owner may be given it.</summary>
    public static TimedTicket TicketFor(string quiz, TimedTickets tickets) => tickets.For(Purpose, quiz);

    public static string Address(TimedTicket ticket) => $"{Path}/{ticket.Ticket}";

    public static string CsvAddress(TimedTicket ticket) => $"{Path}.csv/{ticket.Ticket}";

    private static IResult Show(string ticket, HttpContext context, TimedTickets tickets, GroupQuizStore quizzes, AssistantHost assistant) =>
        Answer(ticket, context, tickets, quizzes, assistant, (report, opened) => new RazorComponentResult<ResultsPage>(new { assistant.Knowledge, Report = report, Ticket = opened }));

    private static IResult Save(string ticket, HttpContext context, TimedTickets tickets, GroupQuizStore quizzes, AssistantHost assistant) =>
        Answer(ticket, context, tickets, quizzes, assistant, (report, _) =>
            TypedResults.File(ResultsCsv.Of(report, assistant.Knowledge.Words), Csv.ContentType, $"quiz-{report.Scenario.Id}-{report.Quiz.Started:yyyy-MM-dd}.csv"));

    private static IResult Answer(string ticket, HttpContext context, TimedTickets tickets, GroupQuizStore quizzes, AssistantHost assistant, Func<ResultsReport, TimedTicket, IResult> answer)
    {
        context.Response.Headers.CacheControl = "no-store";
        var knowledge = assistant.Knowledge;
        if (tickets.Read(Purpose, ticket) is not { } read || quizzes.Find(read.Text, knowledge) is not { } quiz) return TicketGone.Result(knowledge.Words, "quiz-results.gone");
        return answer(ResultsReport.Of(quiz, quizzes.Before(quiz, knowledge)), new TimedTicket(ticket, read.Until));
    }
}
