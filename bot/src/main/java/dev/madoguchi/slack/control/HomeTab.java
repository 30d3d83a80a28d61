package dev.madoguchi.slack.control;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.HomeState;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** The Home of the app: opened, filtered, turned. What may be seen is decided at each drawing. */
@Component
class HomeTab implements SlackControl {

    private final OpenHomes homes;

    HomeTab(OpenHomes homes) {
        this.homes = homes;
    }

    @Override
    public void register(App app) {
        app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            opened(payload.getEvent());
            return context.ack();
        });
        on(app, Actions.HOME_MAILBOX, (state, action) -> state.inMailbox(chosen(action)));
        on(app, Actions.HOME_CATEGORY, (state, action) -> state.inCategory(chosen(action)));
        on(app, Actions.HOME_PREVIOUS, (state, action) -> state.turned(action.getValue()));
        on(app, Actions.HOME_NEXT, (state, action) -> state.turned(action.getValue()));
        on(app, Actions.HOME_REFRESH, (state, action) -> state);
        app.blockAction(Actions.OPEN_CARD, (request, context) -> context.ack()); // Slack itself follows the link
    }

    private void opened(AppHomeOpenedEvent event) {
        if ("home".equals(event.getTab())) {
            var view = event.getView();
            homes.use(event.getUser(), HomeState.read(view == null ? null : view.getPrivateMetadata()));
        }
    }

    private void on(App app, String action, BiFunction<HomeState, Action, HomeState> change) {
        app.blockAction(action, (request, context) -> {
            var payload = request.getPayload();
            homes.use(
                    payload.getUser().getId(),
                    change.apply(shown(payload), payload.getActions().get(0)));
            return context.ack();
        });
    }

    private static HomeState shown(BlockActionPayload payload) {
        return HomeState.read(
                payload.getView() == null ? null : payload.getView().getPrivateMetadata());
    }

    private static String chosen(Action action) {
        var option = action.getSelectedOption();
        return option == null ? HomeState.ALL : option.getValue();
    }
}
