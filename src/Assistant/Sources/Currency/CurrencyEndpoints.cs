using Assistant.Access;
using Assistant.Commands;
using Assistant.Pages.Manage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Sources.Currency;

/// <summary>The page of what may no longer be so.</summary>
public static class CurrencyEndpoints
{
    public const string Address = "/manage/currency";

    public static IEndpointRouteBuilder MapCurrency(this IEndpointRouteBuilder app)
    {
        app.MapManagers().MapGet("/currency", (AssistantHost assistant) =>
                new RazorComponentResult<CurrencyPage>(new { assistant.Knowledge.Words, Report = CurrencyReport.Of(assistant.Knowledge, CurrencyReport.DayOf(assistant.Time)) }))
            .ListedAs("currency.title", "currency.about", order: 40);
        return app;
    }
}
